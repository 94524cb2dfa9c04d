package dev.needfirst.sandbox.jira.data;

/**
 * Who holds a permission in a project.
 *
 * @param permission Jira's permission key, such as {@code BROWSE_PROJECTS}
 * @param name the group, user key or role; empty for reporter, assignee and anyone
 */
public record Grant(String permission, Holder holder, String name) {

  /** The kinds of holders. */
  public enum Holder {
    GROUP,
    USER,
    ROLE,
    REPORTER,
    ASSIGNEE,
    ANYONE
  }
}
