package dev.needfirst.plugin.rest.need;

import dev.needfirst.core.change.Aggregate;
import dev.needfirst.core.change.Change;
import dev.needfirst.plugin.rest.answer.Shapes;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes JSON of changes. */
public final class ChangeShaping {
  private final NeedShaping shaping;

  @Inject
  public ChangeShaping(NeedShaping shaping) {
    this.shaping = shaping;
  }

  /** A change in JSON: what of what, by whom and when. */
  public record ChangeShape(
      long id,
      String at,
      String kind,
      Shapes.@Nullable AuthorShape author,
      @Nullable Long need,
      @Nullable String issue,
      int version,
      Map<String, String> before,
      Map<String, String> after,
      @Nullable String reason) {}

  /**
   * A change.
   *
   * @param issue the key of the issue that it is of; null if it is of none
   */
  public ChangeShape shape(Change change, @Nullable String issue) {
    Aggregate aggregate = change.aggregate();
    return new ChangeShape(
        change.id(),
        change.at().toString(),
        change.kind().code(),
        shaping.author(change.author()),
        aggregate.kind() == Aggregate.Kind.NEED ? aggregate.id() : null,
        issue,
        change.version(),
        shown(change.before()),
        shown(change.after()),
        change.reason());
  }

  /**
   * Without the ids of issues and needs that a removal names, since the user may not see them all,
   * and without user keys.
   */
  private static Map<String, String> shown(Map<String, String> members) {
    Map<String, String> shown = new TreeMap<>(members);
    shown.remove("issues");
    shown.remove(Change.AUTHOR);
    shown.remove("needs");
    return shown;
  }
}
