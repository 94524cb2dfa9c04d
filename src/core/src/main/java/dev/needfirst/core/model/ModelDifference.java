package dev.needfirst.core.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A number in which two models differ.
 *
 * @param member its path as in the REST contract
 */
public record ModelDifference(String member, double from, double to) {

  /** What is different in the second model, in the order in which admins meet the numbers. */
  public static List<ModelDifference> between(Model from, Model to) {
    Map<String, Double> before = ModelText.numbers(from);
    Map<String, Double> after = ModelText.numbers(to);
    List<ModelDifference> differences = new ArrayList<>();
    for (ModelMember member : ModelMember.ALL) {
      double was = ModelText.of(before, member.name());
      double is = ModelText.of(after, member.name());
      if (was != is) {
        differences.add(new ModelDifference(member.name(), was, is));
      }
    }
    return differences;
  }
}
