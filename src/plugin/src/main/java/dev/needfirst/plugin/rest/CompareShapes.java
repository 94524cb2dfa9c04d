package dev.needfirst.plugin.rest;

import dev.needfirst.core.score.Figures;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a comparison of two issues looks like in JSON. */
final class CompareShapes {
  private CompareShapes() {}

  /** One of the two, with what everyone sees who may browse it. */
  record SideShape(
      String issue,
      String summary,
      String status,
      @Nullable BigDecimal score,
      @Nullable BigDecimal low,
      @Nullable BigDecimal high,
      @Nullable BigDecimal customer,
      @Nullable BigDecimal business,
      BigDecimal withheld) {
    static SideShape of(String issue, String summary, Figures figures) {
      return new SideShape(
          issue,
          summary,
          figures.status().code(),
          Shapes.figure(figures.score()),
          Shapes.figure(figures.low()),
          Shapes.figure(figures.high()),
          Shapes.figure(figures.customer()),
          Shapes.figure(figures.business()),
          Shapes.figure(figures.withheld()));
    }
  }

  /**
   * A part of the difference.
   *
   * @param text why it speaks for the one that it speaks for; null where it speaks for neither
   */
  record TermShape(String term, BigDecimal points, @Nullable String text) {}

  /**
   * One change that would put the lower issue ahead.
   *
   * @param score what the lower one would have then
   */
  record OvertakingShape(String issue, BigDecimal score, String text) {}

  /**
   * A comparison for those who see the needs of both.
   *
   * @param customerWeight that of the model which scores both; null where two models do
   * @param comment what may be told to whoever may browse both
   */
  record WholeShape(
      String a,
      String b,
      BigDecimal difference,
      List<TermShape> terms,
      String text,
      boolean tie,
      @Nullable BigDecimal flipCustomerWeight,
      @Nullable Number customerWeight,
      List<SideShape> issues,
      @Nullable OvertakingShape overtaking,
      String comment) {}

  /** A comparison for those who do not see the needs of both. */
  record PublicShape(
      String a,
      String b,
      BigDecimal difference,
      boolean tie,
      List<SideShape> issues,
      String comment) {}
}
