package dev.needfirst.plugin.rest.start;

import dev.needfirst.core.fault.Fault;
import dev.needfirst.core.fault.Faults;
import dev.needfirst.core.fault.Refused;
import dev.needfirst.core.recording.NeedDraft;
import dev.needfirst.core.start.PastedNeed;
import dev.needfirst.plugin.rest.importing.CsvRecords;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads needs from a pasted text.
 *
 * <p>One need a line, and who has it after a semicolon; the dashes and numbers of a copied list are
 * left out. Or CSV, if the first line names a column {@code statement}: parted by comma, semicolon
 * or tab, quoted as RFC 4180 says.
 */
final class PastedText {

  /** The most needs of one text. */
  static final int MOST = 200;

  private static final Pattern BULLET =
      Pattern.compile("^(?:[-*\u2022\u2013\u2014]|\\d{1,3}[.)])\\s+");
  private static final List<Character> DELIMITERS = List.of(',', ';', '\t');
  private static final double HUNDRED = 100;

  private PastedText() {}

  private enum Column {
    STATEMENT,
    WHO,
    IMPORTANCE,
    SATISFACTION,
    REACH;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Column> of(String header) {
      return Stream.of(values())
          .filter(column -> column.code().equals(header.strip().toLowerCase(Locale.ROOT)))
          .findFirst();
    }
  }

  /**
   * The needs in their order; none of a blank text.
   *
   * @throws Refused if there are more than {@value #MOST}
   */
  static List<PastedNeed> read(String text) {
    String plain =
        (text.startsWith("\uFEFF") ? text.substring(1) : text)
            .replace("\r\n", "\n")
            .replace('\r', '\n');
    String first = plain.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    for (char delimiter : DELIMITERS) {
      boolean table =
          CsvRecords.ofPaste(first, delimiter).stream()
              .flatMap(record -> record.cells().stream())
              .anyMatch(cell -> Column.of(cell).filter(Column.STATEMENT::equals).isPresent());
      if (table) {
        return csv(plain, delimiter);
      }
    }
    return lines(plain);
  }

  private static List<PastedNeed> lines(String text) {
    List<PastedNeed> needs = new ArrayList<>();
    List<String> lines = text.lines().toList();
    for (int at = 0; at < lines.size(); at++) {
      String line = BULLET.matcher(lines.get(at).strip()).replaceFirst("");
      if (!line.isBlank()) {
        String[] parts = line.split(";", 2);
        add(needs, at + 1, draft(parts[0], parts.length > 1 ? parts[1] : null), List.of());
      }
    }
    return needs;
  }

  private static List<PastedNeed> csv(String text, char delimiter) {
    List<CsvRecords.One> records =
        CsvRecords.ofPaste(text, delimiter).stream().filter(one -> !one.isBlank()).toList();
    List<PastedNeed> needs = new ArrayList<>();
    List<Optional<Column>> columns = records.get(0).cells().stream().map(Column::of).toList();
    headed(records.get(0)).ifPresent(needs::add);
    for (CsvRecords.One one : records.subList(1, records.size())) {
      Faults faults = new Faults();
      quoted(one, faults);
      if (one.cells().size() > columns.size()) {
        faults.add("", "paste-cells", columns.size());
      }
      Map<Column, String> cells = new EnumMap<>(Column.class);
      for (int at = 0; at < Math.min(columns.size(), one.cells().size()); at++) {
        String cell = one.cells().get(at).strip();
        columns.get(at).filter(column -> !cell.isEmpty()).ifPresent(c -> cells.put(c, cell));
      }
      add(needs, line(one), draft(cells, delimiter, faults), faults.list());
    }
    return needs;
  }

  private static void quoted(CsvRecords.One one, Faults faults) {
    String fault = one.fault();
    if (fault != null) {
      faults.add("", fault);
    }
  }

  /** No pasted text has more lines than an int counts. */
  private static int line(CsvRecords.One one) {
    return (int) one.line();
  }

  /** The head of a table as a line with faults, where it names what no need has, or one twice. */
  private static Optional<PastedNeed> headed(CsvRecords.One head) {
    Faults faults = new Faults();
    quoted(head, faults);
    List<String> seen = new ArrayList<>();
    for (String cell : head.cells()) {
      String name = cell.strip();
      Optional<Column> column = Column.of(name);
      if (column.isEmpty() || seen.contains(column.get().code())) {
        faults.add("", "paste-column", name);
      }
      column.ifPresent(known -> seen.add(known.code()));
    }
    return faults.any()
        ? Optional.of(new PastedNeed(line(head), draft(null, null), faults.list()))
        : Optional.empty();
  }

  private static NeedDraft draft(Map<Column, String> cells, char delimiter, Faults faults) {
    return new NeedDraft(
        cells.get(Column.STATEMENT),
        cells.get(Column.WHO),
        number(cells, Column.IMPORTANCE, delimiter, faults),
        number(cells, Column.SATISFACTION, delimiter, faults),
        number(cells, Column.REACH, delimiter, faults),
        List.of(),
        List.of(),
        List.of());
  }

  private static NeedDraft draft(@Nullable String statement, @Nullable String who) {
    return new NeedDraft(
        statement == null ? null : statement.strip(),
        who == null ? null : who.strip(),
        null,
        null,
        null,
        List.of(),
        List.of(),
        List.of());
  }

  /**
   * A share may be written as a percentage; where commas do not part cells, they may part tenths.
   */
  private static @Nullable Double number(
      Map<Column, String> cells, Column column, char delimiter, Faults faults) {
    String cell = cells.get(column);
    if (cell == null) {
      return null;
    }
    boolean percent = column == Column.REACH && cell.endsWith("%");
    String plain = percent ? cell.substring(0, cell.length() - 1).strip() : cell;
    if (delimiter != ',') {
      plain = plain.replace(',', '.');
    }
    if (!plain.matches("-?\\d{1,9}(\\.\\d{1,9})?")) {
      faults.add(column.code(), "number");
      return null;
    }
    double number = Double.parseDouble(plain);
    return percent ? number / HUNDRED : number;
  }

  private static void add(List<PastedNeed> needs, int line, NeedDraft draft, List<Fault> found) {
    if (needs.size() >= MOST) {
      throw new Refused(Fault.of("text", "too-many", MOST));
    }
    needs.add(PastedNeed.of(line, draft, found));
  }
}
