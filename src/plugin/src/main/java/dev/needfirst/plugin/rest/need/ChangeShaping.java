package dev.needfirst.plugin.rest.need;

import com.atlassian.jira.user.ApplicationUser;
import dev.needfirst.core.change.Aggregate;
import dev.needfirst.core.change.Change;
import dev.needfirst.plugin.rest.answer.Shapes;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/** Makes JSON of changes. */
public final class ChangeShaping {
  private static final String NEED = "need";

  private final NeedShaping shaping;
  private final NeedsSeen seen;

  @Inject
  public ChangeShaping(NeedShaping shaping, NeedsSeen seen) {
    this.shaping = shaping;
    this.seen = seen;
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

  /** Which needs a user sees, each looked up once. Not to be kept: rights change. */
  public LongPredicate seenBy(ApplicationUser user) {
    Map<Long, Boolean> known = new HashMap<>();
    return need -> known.computeIfAbsent(need, id -> seen.by(user, id));
  }

  /**
   * A change.
   *
   * @param seen which needs its reader sees, as {@link #seenBy} says
   * @param issue the key of the issue that it is of; null if it is of none
   */
  public ChangeShape shape(LongPredicate seen, Change change, @Nullable String issue) {
    Aggregate aggregate = change.aggregate();
    return new ChangeShape(
        change.id(),
        change.at().toString(),
        change.kind().code(),
        shaping.author(change.author()),
        aggregate.kind() == Aggregate.Kind.NEED ? aggregate.id() : null,
        issue,
        change.version(),
        shown(seen, change.before()),
        shown(seen, change.after()),
        change.reason());
  }

  /**
   * Without the ids of issues and needs that a removal names, since the user may not see them all,
   * without the need of a link that is not for the user, and without user keys.
   */
  private static Map<String, String> shown(LongPredicate seen, Map<String, String> members) {
    Map<String, String> shown = new TreeMap<>(members);
    shown.remove("issues");
    shown.remove(Change.AUTHOR);
    shown.remove("needs");
    shown.computeIfPresent(NEED, (any, id) -> seen.test(Long.parseLong(id)) ? id : null);
    return shown;
  }
}
