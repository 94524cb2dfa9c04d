package dev.needfirst.core.need;

import dev.needfirst.core.evidence.Evidence;
import dev.needfirst.core.fault.Faults;
import dev.needfirst.core.fault.Texts;
import dev.needfirst.core.impact.Impact;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something a customer needs, with what is known about it; an aggregate under one version.
 *
 * <p>A bad state is refused: {@link dev.needfirst.core.fault.Refused} names every fault.
 *
 * @param id 0 while it is not stored
 * @param version 0 while it is not stored, then counting from 1
 * @param projectId Jira's id of its project
 * @param statement what is needed, 1 to 2,000 characters
 * @param who who needs it; null if unknown
 * @param rootCauses why it is unmet, in the order in which links name them
 */
public record Need(
    long id,
    int version,
    long projectId,
    String statement,
    @Nullable String who,
    Ratings ratings,
    List<String> rootCauses,
    List<Evidence> evidence,
    List<Impact> impacts) {

  public Need {
    statement = statement.strip();
    who = Texts.blankToNull(who);
    rootCauses = rootCauses.stream().map(String::strip).toList();
    evidence = List.copyOf(evidence);
    impacts = List.copyOf(impacts);
    Faults faults = new Faults();
    faults.requiredText("statement", statement, Texts.STATEMENT);
    faults.text("who", who, Texts.TEXT);
    faults.atMost("rootCauses", rootCauses, Texts.ITEMS);
    faults.atMost("evidence", evidence, Texts.ITEMS);
    faults.atMost("impacts", impacts, Texts.ITEMS);
    for (int at = 0; at < rootCauses.size() && at < Texts.ITEMS; at++) {
      faults.requiredText("rootCauses[" + at + "]", rootCauses.get(at), Texts.TEXT);
    }
    faults.refuse();
  }

  /** The same need, rated otherwise. */
  public Need withRatings(Ratings other) {
    return new Need(id, version, projectId, statement, who, other, rootCauses, evidence, impacts);
  }

  /** The same need with other evidence. */
  public Need withEvidence(List<Evidence> other) {
    return new Need(id, version, projectId, statement, who, ratings, rootCauses, other, impacts);
  }

  /** The same need with other impacts. */
  public Need withImpacts(List<Impact> other) {
    return new Need(id, version, projectId, statement, who, ratings, rootCauses, evidence, other);
  }

  /** The same need as it is stored. */
  public Need stored(long storedId, int storedVersion) {
    return new Need(
        storedId, storedVersion, projectId, statement, who, ratings, rootCauses, evidence, impacts);
  }
}
