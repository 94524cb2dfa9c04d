package dev.needfirst.plugin.rest.project;

import com.atlassian.jira.user.ApplicationUser;
import dev.needfirst.core.change.Aggregate;
import dev.needfirst.core.change.Change;
import dev.needfirst.core.change.ChangeKind;
import dev.needfirst.core.change.Changes;
import dev.needfirst.plugin.issue.Issues;
import dev.needfirst.plugin.rest.answer.Answers;
import dev.needfirst.plugin.rest.answer.Asking;
import dev.needfirst.plugin.rest.answer.Paging;
import dev.needfirst.plugin.rest.need.ChangeShaping;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/** Answers for who changed what in a project, newest first. */
public final class ChangesAnswering {
  /** So many changes are looked at for a page, a batch at a time. */
  private static final int MOST = 10_000;

  private static final int BATCH = 200;

  /** What only administrators of the project may read as it is. */
  private static final Set<ChangeKind> FOR_ADMINISTRATORS =
      EnumSet.of(
          ChangeKind.SETTINGS_EDITED,
          ChangeKind.PROJECT_ENABLED,
          ChangeKind.PROJECT_DISABLED,
          ChangeKind.PROJECT_PURGED);

  private final Asking asking;
  private final Changes changes;
  private final Issues issues;
  private final ChangeShaping shaping;

  @Inject
  public ChangesAnswering(Asking asking, Changes changes, Issues issues, ChangeShaping shaping) {
    this.asking = asking;
    this.changes = changes;
    this.issues = issues;
    this.shaping = shaping;
  }

  /**
   * A page of changes.
   *
   * @param total how many the user may see; null while there are more than were looked at
   */
  private record PageShape(
      int startAt,
      int maxResults,
      @Nullable Integer total,
      List<ChangeShaping.ChangeShape> values) {}

  public Response list(String key, @Nullable String startAt, @Nullable String maxResults) {
    Asking.AskedProject asked = asking.projectWithNeeds(key);
    Paging paging = Paging.of(startAt, maxResults);
    Reader reader =
        new Reader(
            asked.user(),
            asking.rights().administers(asked.user(), asked.project()),
            new HashMap<>(),
            shaping.seenBy(asked.user()));
    List<ChangeShaping.ChangeShape> page = new ArrayList<>();
    int visible = 0;
    int read = 0;
    boolean more = true;
    // One that is seen beyond the page tells that there are more.
    while (more && visible <= (long) paging.startAt() + paging.maxResults() && read < MOST) {
      List<Change> batch = changes.ofProject(asked.project().getId(), read, BATCH);
      for (Change change : batch) {
        if (visible(reader, change)) {
          if (visible >= paging.startAt() && page.size() < paging.maxResults()) {
            page.add(shape(change, reader));
          }
          visible++;
        }
      }
      read += batch.size();
      more = batch.size() == BATCH;
    }
    return Answers.ok(
        new PageShape(paging.startAt(), paging.maxResults(), more ? null : visible, page));
  }

  /**
   * Who reads.
   *
   * @param issues the keys of issues that were looked at; empty for those that the user may not see
   * @param needs which needs the user sees
   */
  private record Reader(
      ApplicationUser user,
      boolean administers,
      Map<Long, Optional<String>> issues,
      LongPredicate needs) {}

  /** A change of an issue that the user may not see does not exist for them. */
  private boolean visible(Reader reader, Change change) {
    Aggregate aggregate = change.aggregate();
    if (change.version() == 0
        || (FOR_ADMINISTRATORS.contains(change.kind()) && !reader.administers())) {
      return false;
    }
    return aggregate.kind() != Aggregate.Kind.ISSUE
        || reader
            .issues()
            .computeIfAbsent(
                aggregate.id(),
                id ->
                    issues
                        .find(id)
                        .filter(issue -> asking.rights().browses(reader.user(), issue))
                        .map(issue -> issue.getKey()))
            .isPresent();
  }

  private ChangeShaping.ChangeShape shape(Change change, Reader reader) {
    Aggregate aggregate = change.aggregate();
    return shaping.shape(
        reader.needs(),
        change,
        aggregate.kind() == Aggregate.Kind.ISSUE
            ? reader.issues().getOrDefault(aggregate.id(), Optional.empty()).orElse(null)
            : null);
  }
}
