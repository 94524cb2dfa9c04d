package dev.needfirst.sandbox.index;

import dev.needfirst.sandbox.jira.data.FieldValues;
import dev.needfirst.sandbox.jira.data.StoredIssue;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What was indexed of an issue, as it was then. */
public final class IssueDocument {

  private final StoredIssue issue;
  private final FieldValues calculated;
  private final Map<String, Words> words = new ConcurrentHashMap<>();

  IssueDocument(StoredIssue issue, FieldValues calculated) {
    this.issue = issue;
    this.calculated = calculated;
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
    return words.computeIfAbsent(
        field, id -> value(id) instanceof String text ? Words.of(text) : Words.NONE);
  }
}
