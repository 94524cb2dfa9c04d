package dev.needfirst.sandbox.jira.service;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.customfields.CustomFieldType;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import dev.needfirst.sandbox.jira.data.JiraData;
import dev.needfirst.sandbox.jira.data.StoredField;
import dev.needfirst.sandbox.jira.data.StoredIssue;
import dev.needfirst.sandbox.jira.data.StoredProject;
import dev.needfirst.sandbox.jira.data.StoredUser;
import org.jspecify.annotations.Nullable;

/** Makes the objects that plugins see of what is stored. */
public final class JiraObjects {

  private final JiraData data;
  private final FieldTypes types;

  public JiraObjects(JiraData data, FieldTypes types) {
    this.data = data;
    this.types = types;
  }

  JiraData data() {
    return data;
  }

  public @Nullable ApplicationUser user(@Nullable String key) {
    StoredUser stored = data.userByKey(key);
    return stored == null ? null : new UserObject(stored);
  }

  public @Nullable Project project(long id) {
    StoredProject stored = data.project(id);
    return stored == null ? null : new ProjectObject(stored);
  }

  public Project project(StoredProject stored) {
    return new ProjectObject(stored);
  }

  public Issue issue(StoredIssue stored) {
    return new IssueObject(stored, this);
  }

  public CustomField field(StoredField stored) {
    return new CustomFieldObject(stored, types);
  }

  /** The value of a field on an issue: stored, or calculated now. */
  @Nullable Object customValue(CustomField field, Issue issue) {
    StoredField stored = data.field(field.getId());
    if (stored == null || !(issue instanceof IssueObject own)) {
      return null;
    }
    CustomFieldType<?, ?> calculating = types.ofPlugin(stored.typeKey());
    return calculating != null
        ? calculating.getValueFromIssue(field, issue)
        : own.stored().values().get(field.getId());
  }

  /** What is stored of a user that a plugin names; null for an anonymous one. */
  @Nullable StoredUser stored(@Nullable ApplicationUser user) {
    return user == null ? null : data.userByKey(user.getKey());
  }
}
