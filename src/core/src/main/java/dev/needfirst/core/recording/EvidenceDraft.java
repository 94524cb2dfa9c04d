package dev.needfirst.core.recording;

import dev.needfirst.core.evidence.Evidence;
import dev.needfirst.core.evidence.EvidenceKind;
import dev.needfirst.core.evidence.Stance;
import dev.needfirst.core.fault.Faults;
import dev.needfirst.core.fault.Refused;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Evidence as it was entered, right or wrong.
 *
 * @param kind required
 * @param stance {@code supports} if missing
 * @param sources a whole number; 1 if missing
 * @param date {@code YYYY-MM-DD}, required
 */
public record EvidenceDraft(
    @Nullable String kind,
    @Nullable String stance,
    @Nullable Double sources,
    @Nullable String date,
    @Nullable String summary,
    @Nullable String url) {

  private static final double MOST_SOURCES = Evidence.MOST_SOURCES;

  /** The same draft, of the given day if it names none. */
  public EvidenceDraft orOf(LocalDate day) {
    return date == null
        ? new EvidenceDraft(kind, stance, sources, day.toString(), summary, url)
        : this;
  }

  /**
   * The evidence that this draft stands for.
   *
   * @param id 0 for new evidence
   * @param latest the latest date it may have, {@link Evidence#latestDate}
   * @throws Refused with all faults
   */
  public Evidence read(long id, @Nullable String author, LocalDate latest) {
    Faults faults = new Faults();
    Optional<EvidenceKind> readKind = EvidenceKind.ofCode(kind == null ? "" : kind);
    if (readKind.isEmpty()) {
      faults.add("kind", kind == null ? "required" : "unknown-kind");
    }
    Optional<Stance> readStance =
        stance == null ? Optional.of(Stance.SUPPORTS) : Stance.ofCode(stance);
    if (readStance.isEmpty()) {
      faults.add("stance", "unknown-stance");
    }
    int readSources = wholeSources(faults);
    LocalDate readDate = Dates.read(faults, "date", date);
    if (date == null) {
      faults.add("date", "required");
    } else if (readDate != null && readDate.isAfter(latest)) {
      faults.add("date", "not-after", latest);
    }
    Evidence evidence =
        faults.within(
            "",
            () ->
                new Evidence(
                    id,
                    readKind.orElse(EvidenceKind.OPINION),
                    readStance.orElse(Stance.SUPPORTS),
                    readSources,
                    readDate == null ? latest : readDate,
                    summary,
                    url,
                    author));
    return Whole.of(faults, evidence);
  }

  private int wholeSources(Faults faults) {
    if (sources == null) {
      return 1;
    }
    double given = sources;
    if (!(given >= 1 && given <= MOST_SOURCES)) {
      faults.add("sources", "between", 1, Evidence.MOST_SOURCES);
      return 1;
    }
    if (given != Math.rint(given)) {
      faults.add("sources", "whole-number");
    }
    return (int) given;
  }
}
