package dev.needfirst.plugin.rest.issue;

import dev.needfirst.core.score.Figures;
import dev.needfirst.core.score.Term;
import dev.needfirst.plugin.rest.answer.Shapes;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the value of an issue looks like in JSON. */
final class ValueShapes {
  private ValueShapes() {}

  /**
   * What everyone sees who may browse the issue, and all that those see who may not see its needs.
   */
  record PublicShape(
      String issue,
      String status,
      @Nullable BigDecimal score,
      @Nullable BigDecimal low,
      @Nullable BigDecimal high,
      boolean partial,
      @Nullable BigDecimal customer,
      @Nullable BigDecimal business,
      BigDecimal withheld) {
    static PublicShape of(String issue, Figures figures) {
      return new PublicShape(
          issue,
          figures.status().code(),
          Shapes.figure(figures.score()),
          Shapes.figure(figures.low()),
          Shapes.figure(figures.high()),
          figures.partial(),
          Shapes.figure(figures.customer()),
          Shapes.figure(figures.business()),
          Shapes.figure(figures.withheld()));
    }
  }

  record TermShape(String term, BigDecimal points) {
    static TermShape of(Term term) {
      return new TermShape(term.kind().code(), Shapes.figure(term.points()));
    }
  }

  /**
   * A need with what the issue does for it.
   *
   * @param rests whether the need is one of another project, so that it does not count
   */
  record ServedShape(
      Shapes.NeedShape need,
      @Nullable Number fit,
      Number experience,
      @Nullable Integer cause,
      @Nullable BigDecimal solves,
      @Nullable BigDecimal feelsLike,
      @Nullable BigDecimal customerValue,
      BigDecimal confidence,
      boolean rests) {}

  /**
   * What the issue's own fields say of a need.
   *
   * @param counts false while a shared need is linked
   */
  record OwnNeedShape(
      @Nullable String statement,
      @Nullable Number importance,
      boolean counts,
      @Nullable BigDecimal customerValue) {}

  record RaiseShape(
      String change,
      @Nullable Long need,
      @Nullable String kind,
      @Nullable Integer sources,
      BigDecimal score,
      String text) {}

  record FromShape(String issue, List<ServedShape> needs, @Nullable OwnNeedShape ownNeed) {}

  /**
   * What the user may change here.
   *
   * @param issue what the issue does for needs, and its own impacts
   * @param needs the needs of its project
   */
  record MayWriteShape(boolean issue, boolean needs) {}

  /** A must-do that the project's JQL takes out of the ranking. */
  record SetAsideShape(@Nullable String jql, @Nullable String due) {}

  /** The need about which is asked, since the issue is resolved. */
  record AsksShape(long need) {}

  record ValueShape(
      String issue,
      String status,
      @Nullable BigDecimal score,
      @Nullable BigDecimal low,
      @Nullable BigDecimal high,
      boolean partial,
      @Nullable BigDecimal customer,
      @Nullable BigDecimal business,
      BigDecimal withheld,
      int modelVersion,
      Number customerWeight,
      String scoringDate,
      List<TermShape> waterfall,
      List<ServedShape> needs,
      int version,
      @Nullable OwnNeedShape ownNeed,
      List<Shapes.ImpactShape> impacts,
      List<String> problems,
      List<RaiseShape> raises,
      @Nullable FromShape from,
      MayWriteShape mayWrite,
      @Nullable SetAsideShape setAside,
      @Nullable AsksShape asks) {}
}
