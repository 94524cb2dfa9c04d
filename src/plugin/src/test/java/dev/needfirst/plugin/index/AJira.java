package dev.needfirst.plugin.index;

import com.atlassian.beehive.ClusterLock;
import com.atlassian.beehive.ClusterLockService;
import com.atlassian.jira.bc.issue.search.SearchService;
import com.atlassian.jira.issue.IssueManager;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.issue.index.IssueIndexingService;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.PermissionManager;
import com.atlassian.jira.util.thread.JiraThreadLocalUtil;
import dev.needfirst.core.fixtures.FakeFields;
import dev.needfirst.core.fixtures.InMemoryStore;
import dev.needfirst.core.fixtures.PassingClock;
import dev.needfirst.core.need.OwnInputs;
import dev.needfirst.core.recording.Issue;
import dev.needfirst.core.recording.Store;
import dev.needfirst.core.score.Figures;
import dev.needfirst.plugin.issue.Issues;
import dev.needfirst.plugin.issue.Searching;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongConsumer;
import org.apache.log4j.Logger;
import org.jspecify.annotations.Nullable;

/** As much of Jira as its nodes share: the database, issues, one index, cluster locks and time. */
final class AJira {

  final Store store = InMemoryStore.store();
  final FakeFields fields = new FakeFields();
  final PassingClock time = new PassingClock();

  /** What was indexed last, by issue. */
  final Map<Long, Figures> index = new HashMap<>();

  /** The issues that were indexed, one after the other. */
  final List<Long> indexed = new ArrayList<>();

  /** The issues that were asked for, one after the other. */
  final List<Long> asked = new ArrayList<>();

  /** What happens when an issue is asked for. */
  LongConsumer onAsking = id -> {};

  final Set<Long> broken = new HashSet<>();
  private final Map<String, FakeLock> locks = new HashMap<>();

  private static final class FakeLock extends ReentrantLock implements ClusterLock {
    private static final long serialVersionUID = 1L;
  }

  /** What a node's result fields answer. */
  interface Answers {
    Figures of(Issue issue, OwnInputs own);
  }

  ClusterLockService locks() {
    return name -> locks.computeIfAbsent(name, any -> new FakeLock());
  }

  Issues issues() {
    return new Issues(
        new IssueManager() {
          @Override
          @SuppressWarnings("NullAway") // as Jira does for an issue that is not there
          public MutableIssue getIssueObject(Long id) {
            asked.add(id);
            onAsking.accept(id);
            if (broken.contains(id)) {
              throw new IllegalStateException("Issue " + id + " is broken");
            }
            return fields.projectsOf(List.of(id)).containsKey(id) ? issue(fields.now(id)) : null;
          }

          @Override
          public MutableIssue getIssueObject(String key) {
            throw new UnsupportedOperationException();
          }
        });
  }

  /** Indexes what the fields of a node answer. */
  IssueIndexingService indexing(Answers answers) {
    return (issue, params) -> {
      long id = issue.getId();
      indexed.add(id);
      index.put(id, answers.of(fields.now(id), fields.own(id)));
    };
  }

  /** Every project there is. */
  ProjectManager projects() {
    return nothing(ProjectManager.class, nothing(Project.class, null));
  }

  /** A search that nothing is to be asked. */
  Searching searching() {
    return new Searching(
        nothing(SearchService.class, null), nothing(PermissionManager.class, null), issues());
  }

  static JiraThread jiraThread() {
    return new JiraThread(
        new JiraThreadLocalUtil() {
          @Override
          public void preCall() {}

          @Override
          public void postCall(Logger log) {}
        });
  }

  /** Something that always answers the same. */
  static <T> T nothing(Class<T> type, @Nullable Object answer) {
    return type.cast(
        Proxy.newProxyInstance(
            AJira.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> answer));
  }

  private static MutableIssue issue(Issue issue) {
    return (MutableIssue)
        Proxy.newProxyInstance(
            AJira.class.getClassLoader(),
            new Class<?>[] {MutableIssue.class},
            (proxy, method, args) ->
                switch (method.getName()) {
                  case "getId" -> issue.id();
                  case "getProjectId" -> issue.projectId();
                  case "getKey" -> "SHOP-" + issue.id();
                  case "isArchived" -> false;
                  case "getCustomFieldValue" -> null;
                  default -> throw new UnsupportedOperationException(method.getName());
                });
  }
}
