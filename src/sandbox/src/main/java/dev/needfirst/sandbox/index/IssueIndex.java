package dev.needfirst.sandbox.index;

import dev.needfirst.sandbox.jira.data.FieldValues;
import dev.needfirst.sandbox.jira.data.JiraData;
import dev.needfirst.sandbox.jira.data.Kind;
import dev.needfirst.sandbox.jira.data.Records;
import dev.needfirst.sandbox.jira.data.StoredIssue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The documents of all issues. A document is computed once, on the node that indexes the issue, and
 * reaches the database and the other nodes as it is.
 */
public final class IssueIndex implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(IssueIndex.class);
  private static final long SAVE_MILLIS = 50;
  private static final int BATCH = 500;

  private final JiraData data;
  private final CalculatedFields calculatedFields;
  private final Map<Long, ProjectDocuments> byProject = new ConcurrentHashMap<>();
  private final Map<Long, Long> projectOf = new ConcurrentHashMap<>();
  private final Map<Long, Optional<IssueDocument>> unsaved = new ConcurrentHashMap<>();
  private final Kind<StoredDocument> kind = Kind.of("document", StoredDocument.class, this::apply);
  private final ScheduledExecutorService saver;

  /**
   * A document as it is stored.
   *
   * @param issue what was indexed, or null when that is what is stored of the issue now
   */
  record StoredDocument(long issueId, @Nullable StoredIssue issue, FieldValues calculated) {}

  public IssueIndex(JiraData data, CalculatedFields calculatedFields) {
    this.data = data;
    this.calculatedFields = calculatedFields;
    data.records().register(kind);
    ScheduledThreadPoolExecutor executor =
        new ScheduledThreadPoolExecutor(
            1,
            task -> {
              Thread thread = new Thread(task, "sandbox-index");
              thread.setDaemon(true);
              return thread;
            });
    executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    saver = executor;
  }

  /** Begins to save, and indexes what a crash has left without a document. */
  public void start() {
    List<StoredIssue> missing =
        data.issues().stream().filter(issue -> !projectOf.containsKey(issue.id())).toList();
    index(missing);
    var unused =
        saver.scheduleWithFixedDelay(
            this::trySave, SAVE_MILLIS, SAVE_MILLIS, TimeUnit.MILLISECONDS);
  }

  /** The documents of one project. */
  public List<IssueDocument> documents(long projectId) {
    return documents(projectId, List.of());
  }

  /** The documents of one project that are in all of the sets. */
  public List<IssueDocument> documents(long projectId, Collection<Narrowing> within) {
    ProjectDocuments documents = byProject.get(projectId);
    return documents == null ? List.of() : documents.within(within);
  }

  /** One of the documents of a project, or null if it has none. */
  public @Nullable IssueDocument anyDocument(long projectId) {
    ProjectDocuments documents = byProject.get(projectId);
    return documents == null ? null : documents.any();
  }

  /** The ids of the projects that have documents. */
  public Set<Long> projects() {
    return byProject.keySet();
  }

  public @Nullable IssueDocument document(long issueId) {
    Long project = projectOf.get(issueId);
    return project == null ? null : documentsOf(project).get(issueId);
  }

  /** Indexes an issue as it is stored now; the document is saved within a moment. */
  public void index(long issueId) {
    StoredIssue issue = data.issue(issueId);
    if (issue == null || !searchable(issue)) {
      apply(Long.toString(issueId), null);
      unsaved.put(issueId, Optional.empty());
    } else {
      IssueDocument document = new IssueDocument(issue, calculated(issue));
      put(document);
      unsaved.put(issueId, Optional.of(document));
    }
  }

  /** Indexes an issue together with the write that stores it. */
  public void index(Records.Writing writing, StoredIssue issue) {
    unsaved.remove(issue.id());
    if (searchable(issue)) {
      writing.put(
          kind, Long.toString(issue.id()), new StoredDocument(issue.id(), null, calculated(issue)));
    } else {
      remove(writing, issue.id());
    }
  }

  /** Indexes many issues; returns when all are saved. */
  public void index(Collection<StoredIssue> issues) {
    index(issues, done -> {});
  }

  /** Indexes many issues and tells how many are done. */
  public void index(Collection<StoredIssue> issues, LongConsumer progress) {
    List<StoredIssue> all = new ArrayList<>(issues);
    for (int from = 0; from < all.size(); from += BATCH) {
      int to = Math.min(all.size(), from + BATCH);
      for (StoredIssue issue : all.subList(from, to)) {
        index(issue.id());
      }
      save();
      progress.accept(to);
    }
  }

  /** Keeps what is indexed of an issue that is about to be stored anew without being indexed. */
  public void freeze(Records.Writing writing, long issueId) {
    IssueDocument document = document(issueId);
    if (document != null) {
      writing.put(
          kind,
          Long.toString(issueId),
          new StoredDocument(issueId, document.issue(), document.calculated()));
    }
  }

  public void remove(Records.Writing writing, long issueId) {
    writing.delete(kind, Long.toString(issueId));
  }

  private boolean searchable(StoredIssue issue) {
    var project = data.project(issue.projectId());
    return project != null && !project.archived() && !issue.archived();
  }

  private FieldValues calculated(StoredIssue issue) {
    return calculatedFields.valuesOf(issue);
  }

  private void apply(String id, @Nullable StoredDocument stored) {
    long issueId = Long.parseLong(id);
    StoredIssue issue = null;
    if (stored != null) {
      issue = stored.issue() == null ? data.issue(issueId) : stored.issue();
    }
    if (issue == null || stored == null) {
      forget(issueId);
    } else {
      put(new IssueDocument(issue, stored.calculated()));
    }
  }

  private void put(IssueDocument document) {
    StoredIssue issue = document.issue();
    Long before = projectOf.put(issue.id(), issue.projectId());
    if (before != null && before != issue.projectId()) {
      documentsOf(before).remove(issue.id());
    }
    documentsOf(issue.projectId()).put(document);
  }

  private void forget(long issueId) {
    Long before = projectOf.remove(issueId);
    if (before != null) {
      documentsOf(before).remove(issueId);
    }
  }

  private ProjectDocuments documentsOf(long projectId) {
    return byProject.computeIfAbsent(projectId, ProjectDocuments::new);
  }

  private void trySave() {
    try {
      save();
    } catch (RuntimeException e) {
      LOG.warn("The index could not be saved; it is tried again", e);
    }
  }

  private void save() {
    List<Long> ids = List.copyOf(unsaved.keySet());
    for (int from = 0; from < ids.size(); from += BATCH) {
      List<Long> some = ids.subList(from, Math.min(ids.size(), from + BATCH));
      data.records()
          .write(
              writing -> {
                some.forEach(id -> save(writing, id));
                return true;
              });
    }
  }

  private void save(Records.Writing writing, long issueId) {
    Optional<IssueDocument> pending = unsaved.remove(issueId);
    if (pending == null) {
      return;
    }
    // An issue may have been deleted since it was indexed; it must not come back as a document.
    if (pending.isEmpty() || data.issue(issueId) == null) {
      remove(writing, issueId);
      return;
    }
    IssueDocument document = pending.get();
    boolean current = document.issue().equals(data.issue(issueId));
    writing.put(
        kind,
        Long.toString(issueId),
        new StoredDocument(issueId, current ? null : document.issue(), document.calculated()));
  }

  @Override
  public void close() {
    saver.shutdown();
    try {
      saver.awaitTermination(5, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    trySave();
  }
}
