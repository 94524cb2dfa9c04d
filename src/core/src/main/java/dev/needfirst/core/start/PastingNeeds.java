package dev.needfirst.core.start;

import dev.needfirst.core.book.ScoreBooks;
import dev.needfirst.core.fault.Faults;
import dev.needfirst.core.fault.Refused;
import dev.needfirst.core.need.Need;
import dev.needfirst.core.recording.By;
import dev.needfirst.core.recording.RecordingNeeds;
import dev.needfirst.core.viewing.Likeness;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Records the needs of a pasted text, all of them or none. */
public final class PastingNeeds {

  private final RecordingNeeds recording;
  private final ScoreBooks books;

  public PastingNeeds(RecordingNeeds recording, ScoreBooks books) {
    this.recording = recording;
    this.books = books;
  }

  /**
   * A need of the text as it would be recorded.
   *
   * @param likeLine the line of the likest one before it in the text; null if none is near
   * @param likeNeed the likest one that the project has; null if none is near
   */
  public record Line(PastedNeed pasted, @Nullable Integer likeLine, @Nullable Need likeNeed) {}

  /** What the needs of a text would become, in its order; nothing is recorded. */
  public List<Line> preview(long projectId, List<PastedNeed> text) {
    List<Line> lines = new ArrayList<>();
    Map<Integer, Likeness> before = new HashMap<>();
    Map<Need, Likeness> present = new HashMap<>();
    books
        .current()
        .needsOf(projectId)
        .forEach(need -> present.put(need, Likeness.to(need.statement())));
    for (PastedNeed pasted : text) {
      Likeness likeness = Likeness.to(pasted.statement());
      lines.add(new Line(pasted, likest(likeness, before), likest(likeness, present)));
      before.put(pasted.line(), likeness);
    }
    return lines;
  }

  /**
   * Records what the text says.
   *
   * @param leftOut the lines that are not recorded, whatever they say
   * @return the needs in the order of the text
   * @throws Refused with the faults of all lines that are not left out, each under {@code line[n]},
   *     or if nothing is left
   */
  public List<Need> record(long projectId, List<PastedNeed> text, Set<Integer> leftOut, By by) {
    List<PastedNeed> wanted = text.stream().filter(need -> !leftOut.contains(need.line())).toList();
    Faults faults = new Faults();
    if (wanted.isEmpty()) {
      faults.add("text", "required");
    }
    for (PastedNeed need : wanted) {
      need.faults().forEach(fault -> faults.add(fault.within("line[" + need.line() + "]")));
    }
    faults.refuse();
    return recording.recordAll(projectId, wanted.stream().map(PastedNeed::draft).toList(), by);
  }

  private static <T> @Nullable T likest(Likeness likeness, Map<T, Likeness> others) {
    T likest = null;
    double best = Likeness.NEAR;
    for (Map.Entry<T, Likeness> other : others.entrySet()) {
      double value = likeness.with(other.getValue());
      if (value >= best) {
        best = value;
        likest = other.getKey();
      }
    }
    return likest;
  }
}
