package dev.needfirst.plugin.rest.issue;

import dev.needfirst.core.score.Comparison;
import dev.needfirst.core.score.Term;
import dev.needfirst.plugin.issue.Messages;
import dev.needfirst.plugin.rest.answer.Shapes;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts comparisons into the user's words. */
public final class CompareTexts {
  private final Messages messages;

  @Inject
  public CompareTexts(Messages messages) {
    this.messages = messages;
  }

  /** Why the upper one is above the lower one, in a sentence. */
  String comparison(String a, String b, Comparison comparison) {
    if (level(comparison)) {
      return messages.text("needfirst.compare.level", a, b);
    }
    boolean first = comparison.difference() > 0;
    String upper = first ? a : b;
    String lower = first ? b : a;
    // The term that does most for the upper one; one that speaks for the lower explains nothing.
    String because =
        comparison.terms().stream()
            .filter(term -> first == term.points() > 0)
            .findFirst()
            .map(this::because)
            .orElse("");
    String above = messages.text("needfirst.compare.above", upper, lower, because);
    return comparison.tie() ? messages.text("needfirst.compare.tie", above) : above;
  }

  /** Why a term speaks for the issue that it speaks for; null where it speaks for neither. */
  @Nullable String because(Term term) {
    return Shapes.figure(term.points()).signum() == 0
        ? null
        : messages.text("needfirst.compare.because." + term.kind().code());
  }

  /**
   * The comparison as a text to paste into a comment: the figures, which are as public as the
   * issues.
   *
   * @param explained whether every reader of the two may also know why, which is told from needs
   */
  String comment(List<CompareShapes.SideShape> sides, Comparison comparison, boolean explained) {
    String a = sides.get(0).figures().issue();
    String b = sides.get(1).figures().issue();
    String first = comment(sides.get(0));
    String second = comment(sides.get(1));
    return (explained ? comparison(a, b, comparison) : plainly(a, b, comparison))
        + "\n"
        + (comparison.difference() < 0 ? second + "\n" + first : first + "\n" + second);
  }

  private String plainly(String a, String b, Comparison comparison) {
    if (level(comparison)) {
      return messages.text("needfirst.compare.level", a, b);
    }
    boolean first = comparison.difference() > 0;
    String above = messages.text("needfirst.compare.above.plainly", first ? a : b, first ? b : a);
    return comparison.tie() ? messages.text("needfirst.compare.tie", above) : above;
  }

  private String comment(CompareShapes.SideShape side) {
    return messages.text(
        "needfirst.compare.comment",
        side.figures().issue(),
        side.summary(),
        whole(side.figures().score()),
        whole(side.figures().customer()),
        whole(side.figures().business()));
  }

  private String whole(@Nullable BigDecimal points) {
    return points == null
        ? messages.text("needfirst.compare.comment.none")
        : points.setScale(0, RoundingMode.HALF_UP).toPlainString();
  }

  private static boolean level(Comparison comparison) {
    return Shapes.figure(comparison.difference()).signum() == 0;
  }
}
