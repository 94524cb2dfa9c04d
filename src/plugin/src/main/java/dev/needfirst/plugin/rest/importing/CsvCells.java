package dev.needfirst.plugin.rest.importing;

import dev.needfirst.core.evidence.Evidence;
import dev.needfirst.core.fault.Fault;
import dev.needfirst.core.fault.Faults;
import dev.needfirst.core.impact.Impact;
import dev.needfirst.core.need.Need;
import dev.needfirst.core.recording.AddingToNeeds;
import dev.needfirst.core.recording.EvidenceDraft;
import dev.needfirst.core.recording.ImpactDraft;
import dev.needfirst.core.recording.KpiDraft;
import dev.needfirst.core.recording.NeedDraft;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what the cells of a row say. Numbers have a decimal point; faults are added. */
final class CsvCells {
  static final String NEED = "need";
  static final String ISSUE = "issue";
  static final String CAUSE = "cause";
  static final String EVIDENCE = "evidence.";
  static final String IMPACT = "impact.";

  /** Every column that there may be. */
  static final List<String> COLUMNS =
      List.of(
          NEED,
          "who",
          "importance",
          "satisfaction",
          "reach",
          "rootCauses",
          "evidence.kind",
          "evidence.stance",
          "evidence.sources",
          "evidence.date",
          "evidence.summary",
          "evidence.url",
          "impact.direction",
          "impact.kind",
          "impact.magnitude",
          "impact.description",
          "impact.kpi.name",
          "impact.kpi.unit",
          "impact.kpi.baseline",
          "impact.kpi.target",
          "impact.kpi.realised",
          "impact.kpi.owner",
          "impact.kpi.checkOn",
          ISSUE,
          "fit",
          "experience",
          CAUSE);

  /** No number needs more characters. */
  private static final int LONGEST_NUMBER = 50;

  /** Possessive, so that no text can be tried in many ways. */
  private static final Pattern NUMBER =
      Pattern.compile("[-+]?(?:[0-9]++(?:\\.[0-9]*+)?|\\.[0-9]++)(?:[eE][-+]?[0-9]{1,4})?");

  private final CsvFile.Row row;
  private final Faults faults;
  private final @Nullable String author;
  private final LocalDate latest;

  CsvCells(CsvFile.Row row, Faults faults, @Nullable String author, LocalDate latest) {
    this.row = row;
    this.faults = faults;
    this.author = author;
    this.latest = latest;
  }

  @Nullable Double number(String column) {
    String text = row.cell(column);
    if (text == null) {
      return null;
    }
    boolean one = text.length() <= LONGEST_NUMBER && NUMBER.matcher(text).matches();
    double number = one ? Double.parseDouble(text) : Double.NaN;
    if (!Double.isFinite(number)) {
      fault(column, "csv-number");
      return null;
    }
    return number;
  }

  void fault(String column, String key, Object... args) {
    faults.add(row.path() + "." + column, key, args);
  }

  /** What the row says of its need; null if that has faults. */
  AddingToNeeds.@Nullable Addition addition(long projectId) {
    int before = faults.list().size();
    Evidence evidence = row.hasAny(EVIDENCE) ? evidence() : null;
    Impact impact = row.hasAny(IMPACT) ? impact() : null;
    NeedDraft draft =
        new NeedDraft(
            row.cell(NEED),
            row.cell("who"),
            number("importance"),
            number("satisfaction"),
            number("reach"),
            causes(),
            List.of(),
            List.of());
    Faults own = new Faults();
    Need need = own.within("", () -> draft.read(projectId, author, latest));
    // A cell of several lines is a list, but one column.
    own.list().stream()
        .map(fault -> new Fault(column(fault.member()), fault.key(), fault.args()))
        .map(fault -> fault.within(row.path()))
        .forEach(faults::add);
    if (need == null || faults.list().size() > before) {
      return null;
    }
    return new AddingToNeeds.Addition(
        need.who(),
        need.ratings(),
        need.rootCauses(),
        evidence == null ? List.of() : List.of(evidence),
        impact == null ? List.of() : List.of(impact));
  }

  private static String column(String member) {
    return member.equals("statement") ? NEED : member.replaceFirst("\\[\\d+]$", "");
  }

  private List<String> causes() {
    String causes = row.cell("rootCauses");
    return causes == null
        ? List.of()
        : causes.lines().map(String::strip).filter(cause -> !cause.isEmpty()).distinct().toList();
  }

  private @Nullable Evidence evidence() {
    EvidenceDraft draft =
        new EvidenceDraft(
            row.cell("evidence.kind"),
            row.cell("evidence.stance"),
            number("evidence.sources"),
            row.cell("evidence.date"),
            row.cell("evidence.summary"),
            row.cell("evidence.url"));
    return faults.within(row.path() + ".evidence", () -> draft.read(0, author, latest));
  }

  /** The impact of the row; null if it has faults. */
  @Nullable Impact impact() {
    KpiDraft kpi =
        row.hasAny("impact.kpi.")
            ? new KpiDraft(
                row.cell("impact.kpi.name"),
                row.cell("impact.kpi.unit"),
                number("impact.kpi.baseline"),
                number("impact.kpi.target"),
                number("impact.kpi.realised"),
                row.cell("impact.kpi.owner"),
                row.cell("impact.kpi.checkOn"))
            : null;
    ImpactDraft draft =
        new ImpactDraft(
            row.cell("impact.direction"),
            row.cell("impact.kind"),
            number("impact.magnitude"),
            row.cell("impact.description"),
            kpi);
    return faults.within(row.path() + ".impact", () -> draft.read(0));
  }
}
