package dev.needfirst.plugin.rest.exporting;

import dev.needfirst.core.impact.Impact;
import dev.needfirst.core.impact.Kpi;
import dev.needfirst.plugin.rest.answer.Shapes;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a project looks like in a file that goes from one Jira to another: without any id, since
 * those are each Jira's own.
 */
public final class ExchangeShapes {
  /** What a file calls itself, so that no other is taken for one. */
  public static final String FORMAT = "needfirst-project";

  public static final int FORMAT_VERSION = 1;

  private ExchangeShapes() {}

  /** A field of Jira, found by its id in the same Jira and by its name in another one. */
  record FieldShape(String id, @Nullable String name) {}

  /**
   * The settings.
   *
   * @param needsVisibleTo {@code browse} or names of project roles
   */
  record SettingsShape(
      @Nullable Object needsVisibleTo,
      @Nullable FieldShape effortField,
      @Nullable String setAsideJql,
      Map<String, FieldShape> mappedFields) {}

  record GivenUpShape(int version, boolean givenUp) {}

  record EvidenceShape(
      String kind,
      String stance,
      int sources,
      String date,
      @Nullable String summary,
      @Nullable String url,
      @Nullable Map<String, String> author) {}

  record ImpactShape(
      String direction,
      String kind,
      Number magnitude,
      @Nullable String description,
      Shapes.@Nullable KpiShape kpi) {
    static ImpactShape of(Impact impact) {
      Kpi kpi = impact.kpi();
      return new ImpactShape(
          impact.direction().code(),
          impact.kind().code(),
          Shapes.plainly(impact.magnitude()),
          impact.description(),
          kpi == null ? null : Shapes.KpiShape.of(kpi));
    }
  }

  record LinkShape(
      String issue, @Nullable Number fit, Number experience, @Nullable Integer cause) {}

  record NeedShape(
      String statement,
      @Nullable String who,
      @Nullable Number importance,
      @Nullable Number satisfaction,
      @Nullable Number reach,
      List<String> rootCauses,
      List<EvidenceShape> evidence,
      List<ImpactShape> impacts,
      List<LinkShape> links) {}

  /**
   * What is recorded on an issue itself.
   *
   * @param settled whether nobody is asked about it any more
   */
  record IssueShape(String issue, List<ImpactShape> impacts, boolean settled) {}
}
