package dev.needfirst.plugin.rest;

import com.atlassian.jira.user.ApplicationUser;
import dev.needfirst.core.change.Aggregate;
import dev.needfirst.core.change.Change;
import dev.needfirst.core.change.Changes;
import dev.needfirst.plugin.issue.Issues;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Answers for who changed what in a project, newest first. */
public final class ChangesAnswering {
  private static final int MOST = 10_000;

  private final Asking asking;
  private final Changes changes;
  private final Issues issues;
  private final NeedShaping shaping;

  @Inject
  public ChangesAnswering(Asking asking, Changes changes, Issues issues, NeedShaping shaping) {
    this.asking = asking;
    this.changes = changes;
    this.issues = issues;
    this.shaping = shaping;
  }

  private record ChangeShape(
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

  Response list(String key, Paging paging) {
    Asking.AskedProject asked = asking.projectWithNeeds(key);
    Map<Long, Optional<String>> seen = new HashMap<>();
    List<Change> visible =
        changes.ofProject(asked.project().getId(), 0, MOST).stream()
            .filter(change -> change.version() > 0 && visible(asked.user(), change, seen))
            .toList();
    return Answers.ok(paging.of(visible, change -> shape(change, seen)));
  }

  /** A change of an issue that the user may not see does not exist for them. */
  private boolean visible(ApplicationUser user, Change change, Map<Long, Optional<String>> seen) {
    Aggregate aggregate = change.aggregate();
    return aggregate.kind() != Aggregate.Kind.ISSUE
        || seen.computeIfAbsent(
                aggregate.id(),
                id ->
                    issues
                        .find(id)
                        .filter(issue -> asking.rights().browses(user, issue))
                        .map(issue -> issue.getKey()))
            .isPresent();
  }

  private ChangeShape shape(Change change, Map<Long, Optional<String>> seen) {
    Aggregate aggregate = change.aggregate();
    return new ChangeShape(
        change.id(),
        change.at().toString(),
        change.kind().code(),
        shaping.author(change.author()),
        aggregate.kind() == Aggregate.Kind.NEED ? aggregate.id() : null,
        aggregate.kind() == Aggregate.Kind.ISSUE
            ? seen.getOrDefault(aggregate.id(), Optional.empty()).orElse(null)
            : null,
        change.version(),
        shown(change.before()),
        shown(change.after()),
        change.reason());
  }

  /** Without the ids of issues and needs that a removal names: the user may not see them all. */
  private static Map<String, String> shown(Map<String, String> members) {
    Map<String, String> shown = new TreeMap<>(members);
    shown.remove("issues");
    shown.remove("needs");
    return shown;
  }
}
