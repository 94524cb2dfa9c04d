package dev.needfirst.sandbox.jira.service;

import com.atlassian.event.api.EventPublisher;
import com.atlassian.jira.event.ProjectDeletedEvent;
import com.atlassian.jira.event.issue.IssueEvent;
import com.atlassian.jira.util.ImportUtils;
import dev.needfirst.sandbox.index.IssueIndex;
import dev.needfirst.sandbox.jira.data.FieldId;
import dev.needfirst.sandbox.jira.data.FieldValues;
import dev.needfirst.sandbox.jira.data.JiraData;
import dev.needfirst.sandbox.jira.data.NewThings;
import dev.needfirst.sandbox.jira.data.Ranks;
import dev.needfirst.sandbox.jira.data.Records;
import dev.needfirst.sandbox.jira.data.StoredIssue;
import dev.needfirst.sandbox.jira.data.StoredProject;
import dev.needfirst.sandbox.jira.data.StoredUser;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Changes issues and projects, indexes what was changed and tells the listeners. Archiving tells
 * nobody: no public source pins the event that Jira fires for it.
 */
public final class IssueEditing {

  private static final long CREATED = 1;
  private static final long UPDATED = 2;
  private static final long DELETED = 8;
  private static final long MOVED = 9;

  private final JiraData data;
  private final IssueIndex index;
  private final JiraObjects objects;
  private final EventPublisher events;
  private final Clock clock;

  public IssueEditing(
      JiraData data, IssueIndex index, JiraObjects objects, EventPublisher events, Clock clock) {
    this.data = data;
    this.index = index;
    this.objects = objects;
    this.events = events;
    this.clock = clock;
  }

  /** Creates an issue with the next number of its project. */
  public StoredIssue create(
      StoredUser user, StoredProject project, Map<String, @Nullable Object> values) {
    StoredIssue created =
        data.records()
            .write(
                writing -> {
                  long id = new NewThings(data).issueId(writing, null);
                  long number = data.next(writing, "number " + project.id(), 1);
                  Map<String, @Nullable Object> all = new LinkedHashMap<>();
                  all.put(FieldId.STATUS, "To Do");
                  all.put(FieldId.REPORTER, user.key());
                  all.put(FieldId.CREATOR, user.key());
                  all.put(FieldId.RANK, Ranks.initial(id));
                  all.put(FieldId.CREATED, clock.millis());
                  all.put(FieldId.UPDATED, clock.millis());
                  all.putAll(values);
                  StoredIssue issue =
                      new StoredIssue(
                          id,
                          project.id(),
                          project.key() + "-" + number,
                          number,
                          FieldValues.of(all));
                  store(writing, issue);
                  return issue;
                });
    tell(created, user, CREATED);
    return created;
  }

  /** Changes fields; a null clears one. */
  public StoredIssue edit(
      StoredUser user, StoredIssue issue, Map<String, ? extends @Nullable Object> changes) {
    StoredIssue edited =
        data.records()
            .write(
                writing -> {
                  StoredIssue now = present(issue);
                  StoredIssue changed =
                      now.with(changes).with(Map.of(FieldId.UPDATED, clock.millis()));
                  store(writing, changed);
                  return changed;
                });
    tell(edited, user, UPDATED);
    return edited;
  }

  /** Moves an issue to another project, where it gets a new key; the old one leads to it. */
  public StoredIssue move(StoredUser user, StoredIssue issue, StoredProject target) {
    StoredIssue moved =
        data.records()
            .write(
                writing -> {
                  StoredIssue now = present(issue);
                  long number = data.next(writing, "number " + target.id(), 1);
                  FieldValues values =
                      now.values()
                          .with(FieldId.SECURITY, null)
                          .with(FieldId.UPDATED, clock.millis());
                  StoredIssue there =
                      new StoredIssue(
                          now.id(), target.id(), target.key() + "-" + number, number, values);
                  List<StoredIssue> children = data.childrenOf(now.key());
                  store(writing, there);
                  for (StoredIssue child : children) {
                    store(writing, child.with(Map.of(FieldId.PARENT, there.key())));
                  }
                  return there;
                });
    tell(moved, user, MOVED);
    return moved;
  }

  /** Deletes an issue and its subtasks. */
  public void delete(StoredUser user, StoredIssue issue) {
    List<StoredIssue> gone = new ArrayList<>(data.childrenOf(issue.key()));
    gone.add(issue);
    data.records()
        .write(
            writing -> {
              gone.forEach(one -> erase(writing, one));
              return true;
            });
    gone.forEach(one -> tell(one, user, DELETED));
  }

  /** Archives an issue or brings it back. */
  public void archive(StoredIssue issue, boolean archived) {
    data.records()
        .write(
            writing -> {
              Map<String, @Nullable Object> change = new LinkedHashMap<>();
              change.put(FieldId.ARCHIVED, archived ? Boolean.TRUE : null);
              store(writing, present(issue).with(change));
              return true;
            });
  }

  /** Archives a project or brings it back; an archived one is not in the index. */
  public void archive(StoredProject project, boolean archived) {
    data.records()
        .write(
            writing -> {
              data.put(writing, project.archived(archived));
              for (StoredIssue issue : issuesOf(project)) {
                index.index(writing, issue);
              }
              return true;
            });
  }

  /** Deletes a project with its issues; only the project's end is told, as in Jira. */
  public void delete(StoredProject project) {
    data.records()
        .write(
            writing -> {
              issuesOf(project).forEach(issue -> erase(writing, issue));
              data.delete(writing, project);
              return true;
            });
    events.publish(new ProjectDeletedEvent(objects.project(project)));
  }

  /** Puts issues, in their order, before or after another one. */
  public void rank(List<StoredIssue> issues, StoredIssue beside, boolean before) {
    data.records()
        .write(
            writing -> {
              String place = present(beside).values().text(FieldId.RANK);
              String other = neighbour(beside, issues, before);
              String low = before ? other : place;
              String high = before ? place : other;
              for (StoredIssue issue : issues) {
                low = Ranks.between(low, high);
                store(writing, present(issue).with(Map.of(FieldId.RANK, low)));
              }
              return true;
            });
  }

  private @Nullable String neighbour(StoredIssue beside, List<StoredIssue> moving, boolean before) {
    String place = present(beside).values().text(FieldId.RANK);
    String nearest = null;
    for (StoredIssue issue : data.issues()) {
      String rank = issue.values().text(FieldId.RANK);
      if (rank == null || place == null || moving.stream().anyMatch(m -> m.id() == issue.id())) {
        continue;
      }
      boolean onThatSide = before ? rank.compareTo(place) < 0 : rank.compareTo(place) > 0;
      boolean nearer =
          nearest == null || (before ? rank.compareTo(nearest) > 0 : rank.compareTo(nearest) < 0);
      if (onThatSide && nearer) {
        nearest = rank;
      }
    }
    return nearest;
  }

  private List<StoredIssue> issuesOf(StoredProject project) {
    return data.issueIdsOf(project.id()).stream()
        .map(data::issue)
        .filter(Objects::nonNull)
        .toList();
  }

  private StoredIssue present(StoredIssue issue) {
    StoredIssue now = data.issue(issue.id());
    if (now == null) {
      throw new IllegalStateException(issue.key() + " has been deleted meanwhile");
    }
    return now;
  }

  private void store(Records.Writing writing, StoredIssue issue) {
    boolean indexing = ImportUtils.isIndexIssues();
    if (!indexing) {
      index.freeze(writing, issue.id());
    }
    data.put(writing, issue);
    if (indexing) {
      index.index(writing, issue);
    }
  }

  private void erase(Records.Writing writing, StoredIssue issue) {
    data.delete(writing, issue);
    index.remove(writing, issue.id());
  }

  private void tell(StoredIssue issue, StoredUser user, long type) {
    events.publish(new IssueEvent(objects.issue(issue), objects.user(user.key()), type));
  }
}
