package dev.needfirst.plugin.rest.answer;

import dev.needfirst.core.start.Left;
import dev.needfirst.plugin.issue.Messages;
import java.util.List;

/** What came of a batch in JSON: for the first hour, and for imports that are taken back. */
public final class BatchShapes {
  private BatchShapes() {}

  /**
   * Something of a batch that was left as it was.
   *
   * @param what the key of an issue or the id of a need, as it was asked for
   * @param why the code of a {@link Left}
   * @param text the same in words
   */
  public record LeftShape(Object what, String why, String text) {
    /** Something left for a reason of the core. */
    public static LeftShape of(Object what, Left why, Messages messages) {
      return new LeftShape(
          what, why.code(), messages.text("needfirst.left." + why.code(), what.toString()));
    }

    /** Something that the user may not edit, or does not see. */
    public static LeftShape of(Object what, Rejected hidden, Messages messages) {
      return of(what, hidden.status() == Rejected.FORBIDDEN ? Left.NO_EDIT : Left.GONE, messages);
    }
  }

  /** What came of a batch. */
  public record OutcomeShape(List<?> done, List<LeftShape> left) {}
}
