package dev.needfirst.plugin.rest.model;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the preview of a model looks like in JSON. */
final class PreviewShapes {
  private PreviewShapes() {}

  /**
   * An issue now and under the other model.
   *
   * @param from its place now
   * @param to its place under the other model
   */
  record RowShape(
      String issue,
      String summary,
      int from,
      int to,
      @Nullable BigDecimal scoreFrom,
      @Nullable BigDecimal scoreTo,
      String statusFrom,
      String statusTo) {}

  /** Where a dot of a picture stands. */
  record StandingShape(
      @Nullable BigDecimal score,
      @Nullable BigDecimal customer,
      @Nullable BigDecimal business,
      String valueStatus) {}

  record PointShape(String issue, String summary, StandingShape from, StandingShape to) {}

  record ProjectShape(String key, String name, int scored, int moved) {}

  /**
   * A preview.
   *
   * @param version of the project, or of the whole Jira, that it was made from
   * @param modelVersion number of the model that it is compared with
   * @param projects null for that of one project
   * @param points null where they were not asked for
   */
  record PreviewShape(
      int version,
      int modelVersion,
      int scored,
      boolean capped,
      int moved,
      int changedPlace,
      int changedPlaceOfFirst,
      List<ModelShapes.WarningShape> warnings,
      List<RowShape> top,
      List<RowShape> places,
      @Nullable RowShape businessFirstRises,
      @Nullable List<ProjectShape> projects,
      @Nullable List<PointShape> points) {}
}
