package dev.needfirst.plugin.rest.ranking;

import dev.needfirst.plugin.rest.answer.Shapes;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a ranked list looks like in JSON. */
public final class RankingShapes {
  private RankingShapes() {}

  /**
   * What a row's score follows from, as far as it is typed in a row.
   *
   * @param need the need that decides; null if that is the issue's own, or there is none
   * @param needs how many needs count
   */
  record InputsShape(
      @Nullable Long need,
      int needs,
      @Nullable Number importance,
      @Nullable Number satisfaction,
      @Nullable Number reach,
      @Nullable Number fit,
      @Nullable Number businessImpact) {}

  /**
   * A row.
   *
   * @param why why it is here, in a sentence; null for who may not see needs
   * @param inputs null for who may not see needs
   * @param mayEdit whether the user may write what is recorded on the issue
   * @param valueForEffort the score per root of the effort; null for who takes no part in that
   *     order
   * @param children how many issues are folded under it that the user sees
   */
  public record RowShape(
      @Nullable Long rank,
      @Nullable Integer placeFrom,
      @Nullable Integer placeTo,
      String issue,
      String summary,
      Shapes.@Nullable TypeShape type,
      Shapes.@Nullable StatusShape status,
      Shapes.@Nullable AuthorShape assignee,
      @Nullable String parent,
      @Nullable BigDecimal score,
      @Nullable BigDecimal low,
      @Nullable BigDecimal high,
      @Nullable BigDecimal customer,
      @Nullable BigDecimal business,
      BigDecimal withheld,
      String valueStatus,
      @Nullable BigDecimal confidence,
      @Nullable String statement,
      @Nullable String why,
      @Nullable InputsShape inputs,
      boolean mayEdit,
      @Nullable Number effort,
      @Nullable BigDecimal valueForEffort,
      @Nullable String due,
      int children) {}

  /**
   * The must-dos.
   *
   * @param jql null for who may not see needs
   * @param fault why nothing could be set aside
   * @param values the most urgent
   */
  record AsideShape(
      @Nullable String jql, @Nullable String fault, int total, List<RowShape> values) {}

  /**
   * A page of the list.
   *
   * @param total how many issues there are, without what is set aside
   * @param scoredCapped whether more are scored than are looked at for places and counts
   * @param matching how many rows the filters leave; null where none is chosen
   * @param counts how many each filter would leave
   * @param setAside null where the project sets nothing aside
   * @param mayEditNeeds whether the user may write the needs of the project
   * @param mayExportAll whether the user may export everything of the project
   * @param businessImpactField Jira's id of the field; null where there is none
   * @param needImportanceField likewise, of the importance of an issue's own need
   */
  record ListShape(
      long total,
      boolean capped,
      long scored,
      boolean scoredCapped,
      @Nullable Integer matching,
      Map<String, Integer> counts,
      Number customerWeight,
      @Nullable AsideShape setAside,
      boolean mayEditNeeds,
      boolean mayExportAll,
      @Nullable String businessImpactField,
      @Nullable String needImportanceField,
      @Nullable String next,
      List<RowShape> values) {}

  /** Children of a row. */
  record ChildrenShape(List<RowShape> values) {}

  /**
   * A dot of a picture.
   *
   * @param carried how much of the business value a known need carries
   */
  record PointShape(
      String issue,
      String summary,
      BigDecimal score,
      BigDecimal low,
      BigDecimal high,
      @Nullable BigDecimal customer,
      @Nullable BigDecimal business,
      @Nullable BigDecimal carried,
      String valueStatus,
      @Nullable Number effort) {}

  /**
   * From where on an issue can be business-first.
   *
   * @param business the least business value, 0 to 100
   * @param customer the customer value below which it must stay at its best, 0 to 100
   */
  record CornerShape(Number business, Number customer) {}

  record PointsShape(
      int total,
      boolean capped,
      Number customerWeight,
      Number businessWeight,
      CornerShape businessFirst,
      List<PointShape> values) {}
}
