package dev.needfirst.sandbox.jira.data;

import org.jspecify.annotations.Nullable;

/**
 * An issue type, status, priority or resolution; issues name it by its name.
 *
 * @param id Jira's id, a number as text
 * @param category of a status: {@code new}, {@code indeterminate} or {@code done}
 * @param sequence its place among its kind
 */
public record Constant(
    Kind kind, String id, String name, @Nullable String category, int sequence, boolean subtask) {

  /** The kinds of constants, by the name of their field. */
  public enum Kind {
    ISSUE_TYPE("issuetype"),
    STATUS("status"),
    PRIORITY("priority"),
    RESOLUTION("resolution");

    private final String field;

    Kind(String field) {
      this.field = field;
    }

    public String field() {
      return field;
    }
  }
}
