package dev.needfirst.plugin.rest.issue;

import com.google.gson.JsonObject;
import dev.needfirst.plugin.rest.answer.Json;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a comparison of two issues looks like in JSON. */
final class CompareShapes {
  private CompareShapes() {}

  /** One of the two, with what everyone sees who may browse it. */
  record SideShape(String summary, ValueShapes.PublicShape figures) {
    private record NamedShape(String summary) {}

    JsonObject json() {
      return Json.joined(figures, new NamedShape(summary));
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
      List<JsonObject> issues,
      @Nullable OvertakingShape overtaking,
      String comment) {}

  /** A comparison for those who do not see the needs of both. */
  record PublicShape(
      String a,
      String b,
      BigDecimal difference,
      boolean tie,
      List<JsonObject> issues,
      String comment) {}
}
