package dev.needfirst.plugin.rest.need;

import com.atlassian.jira.user.ApplicationUser;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Which issues of a project a user sees, each asked about once in a request. Not thread-safe, and
 * not to be kept: rights change.
 */
final class SeenOnce {
  private final NeedShaping shaping;
  private final ApplicationUser user;
  private final long projectId;
  private final Map<Long, String> keys = new HashMap<>();
  private final Set<Long> asked = new HashSet<>();

  SeenOnce(NeedShaping shaping, ApplicationUser user, long projectId) {
    this.shaping = shaping;
    this.user = user;
    this.projectId = projectId;
  }

  /** The keys of those of the issues that the user sees, by their ids. */
  Map<Long, String> keys(Collection<Long> issues) {
    Set<Long> open = new HashSet<>(issues);
    open.removeAll(asked);
    if (!open.isEmpty()) {
      asked.addAll(open);
      keys.putAll(shaping.seen(user, projectId, open));
    }
    Map<Long, String> seen = new HashMap<>(keys);
    seen.keySet().retainAll(Set.copyOf(issues));
    return seen;
  }

  /** Those of the issues that the user sees. */
  Set<Long> among(Set<Long> issues) {
    return keys(issues).keySet();
  }
}
