package dev.needfirst.sandbox.index;

import dev.needfirst.sandbox.jira.data.Constant;
import dev.needfirst.sandbox.jira.data.FieldId;
import dev.needfirst.sandbox.jira.data.FieldValues;
import dev.needfirst.sandbox.jira.data.StoredIssue;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What was indexed of an issue, as it was then. */
public final class IssueDocument {

  private final StoredIssue issue;
  private final FieldValues calculated;
  private final long projectId;
  private final KeyOrder order;
  private final boolean levelled;
  private final @Nullable Object type;
  private final @Nullable Object status;
  private final @Nullable Object priority;
  private final @Nullable Object resolution;
  private volatile @Nullable Map<String, Words> words;

  IssueDocument(StoredIssue issue, FieldValues calculated) {
    this.issue = issue;
    this.calculated = calculated;
    this.projectId = issue.projectId();
    this.order = KeyOrder.of(issue.key(), issue.number());
    this.levelled = issue.values().has(FieldId.SECURITY);
    this.type = issue.values().get(FieldId.ISSUE_TYPE);
    this.status = issue.values().get(FieldId.STATUS);
    this.priority = issue.values().get(FieldId.PRIORITY);
    this.resolution = issue.values().get(FieldId.RESOLUTION);
  }

  // What most queries ask is kept here, where a scan of all documents finds it without going on.

  public long projectId() {
    return projectId;
  }

  /** Where its key comes among others. */
  public KeyOrder order() {
    return order;
  }

  /** Whether the issue has a security level. */
  public boolean levelled() {
    return levelled;
  }

  /** The name of a constant, or null. */
  public @Nullable Object constant(Constant.Kind kind) {
    return switch (kind) {
      case ISSUE_TYPE -> type;
      case STATUS -> status;
      case PRIORITY -> priority;
      case RESOLUTION -> resolution;
    };
  }

  /** The issue as it was. */
  public StoredIssue issue() {
    return issue;
  }

  /** What the calculated fields answered. */
  public FieldValues calculated() {
    return calculated;
  }

  /** The value of a field, stored or calculated. */
  public @Nullable Object value(String field) {
    Object value = calculated.get(field);
    return value == null ? issue.values().get(field) : value;
  }

  /** The words of a text field; none if it is empty. */
  public Words words(String field) {
    Map<String, Words> known = words;
    if (known == null) {
      known = new ConcurrentHashMap<>(4);
      words = known;
    }
    return known.computeIfAbsent(
        field, id -> value(id) instanceof String text ? Words.of(text) : Words.NONE);
  }
}
