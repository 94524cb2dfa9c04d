package dev.needfirst.core.recording;

import dev.needfirst.core.evidence.Evidence;
import dev.needfirst.core.fault.Faults;
import dev.needfirst.core.fault.Refused;
import dev.needfirst.core.fault.Texts;
import dev.needfirst.core.impact.Impact;
import dev.needfirst.core.need.Need;
import dev.needfirst.core.need.Ratings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A need as it was entered, right or wrong.
 *
 * @param statement required
 */
public record NeedDraft(
    @Nullable String statement,
    @Nullable String who,
    @Nullable Double importance,
    @Nullable Double satisfaction,
    @Nullable Double reach,
    List<String> rootCauses,
    List<EvidenceDraft> evidence,
    List<ImpactDraft> impacts) {

  public NeedDraft {
    rootCauses = List.copyOf(rootCauses);
    evidence = List.copyOf(evidence);
    impacts = List.copyOf(impacts);
  }

  /** A need that is nothing but a statement and what is known of its importance. */
  static NeedDraft of(@Nullable String statement, @Nullable Double importance) {
    return new NeedDraft(statement, null, importance, null, null, List.of(), List.of(), List.of());
  }

  /**
   * The new need that this draft stands for, with its evidence and impacts.
   *
   * @param latest the latest date that evidence may have
   * @throws Refused with all faults
   */
  public Need read(long projectId, @Nullable String author, LocalDate latest) {
    Faults faults = new Faults();
    faults.atMost("evidence", evidence, Texts.ITEMS);
    faults.atMost("impacts", impacts, Texts.ITEMS);
    List<Evidence> readEvidence = new ArrayList<>();
    for (int at = 0; at < Math.min(evidence.size(), Texts.ITEMS); at++) {
      EvidenceDraft draft = evidence.get(at);
      Evidence read = faults.within("evidence[" + at + "]", () -> draft.read(0, author, latest));
      if (read != null) {
        readEvidence.add(read);
      }
    }
    List<Impact> readImpacts = new ArrayList<>();
    for (int at = 0; at < Math.min(impacts.size(), Texts.ITEMS); at++) {
      ImpactDraft draft = impacts.get(at);
      Impact read = faults.within("impacts[" + at + "]", () -> draft.read(0));
      if (read != null) {
        readImpacts.add(read);
      }
    }
    return read(faults, 0, 0, projectId, readEvidence, readImpacts);
  }

  /**
   * The present need with what this draft says in place of what it says itself; its evidence and
   * impacts stay.
   *
   * @throws Refused with all faults
   */
  Need inPlaceOf(Need present) {
    return read(
        new Faults(),
        present.id(),
        present.version(),
        present.projectId(),
        present.evidence(),
        present.impacts());
  }

  private Need read(
      Faults faults,
      long id,
      int version,
      long projectId,
      List<Evidence> readEvidence,
      List<Impact> readImpacts) {
    Ratings ratings = faults.within("", () -> new Ratings(importance, satisfaction, reach));
    Need need =
        faults.within(
            "",
            () ->
                new Need(
                    id,
                    version,
                    projectId,
                    statement == null ? "" : statement,
                    who,
                    ratings == null ? Ratings.NONE : ratings,
                    rootCauses,
                    readEvidence,
                    readImpacts));
    return Whole.of(faults, need);
  }
}
