package dev.needfirst.sandbox.jira.service;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.issuetype.IssueType;
import com.atlassian.jira.issue.status.Status;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import dev.needfirst.sandbox.jira.data.Constant;
import dev.needfirst.sandbox.jira.data.FieldId;
import dev.needfirst.sandbox.jira.data.StatusCategory;
import dev.needfirst.sandbox.jira.data.StoredIssue;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An issue as plugins see one. */
final class IssueObject implements MutableIssue {

  private final StoredIssue stored;
  private final JiraObjects objects;

  IssueObject(StoredIssue stored, JiraObjects objects) {
    this.stored = stored;
    this.objects = objects;
  }

  StoredIssue stored() {
    return stored;
  }

  @Override
  public Long getId() {
    return stored.id();
  }

  @Override
  public String getKey() {
    return stored.key();
  }

  @Override
  public @Nullable Project getProjectObject() {
    return objects.project(stored.projectId());
  }

  @Override
  public Long getProjectId() {
    return stored.projectId();
  }

  @Override
  public @Nullable IssueType getIssueType() {
    Constant type = constant(Constant.Kind.ISSUE_TYPE);
    return type == null ? null : new TypeObject(type.name(), type.subtask());
  }

  @Override
  public String getSummary() {
    return stored.summary();
  }

  @Override
  public @Nullable ApplicationUser getAssignee() {
    return objects.user(stored.values().text(FieldId.ASSIGNEE));
  }

  @Override
  public @Nullable String getReporterId() {
    return stored.values().text(FieldId.REPORTER);
  }

  @Override
  public @Nullable Status getStatus() {
    Constant status = constant(Constant.Kind.STATUS);
    return status == null
        ? null
        : new StatusObject(
            status.name(), new CategoryObject(StatusCategory.of(status.category()).key()));
  }

  @Override
  public @Nullable Timestamp getDueDate() {
    String due = stored.values().text(FieldId.DUE_DATE);
    return due == null
        ? null
        : new Timestamp(
            LocalDate.parse(due).atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli());
  }

  @Override
  public @Nullable Timestamp getCreated() {
    Long millis = stored.values().whole(FieldId.CREATED);
    return millis == null ? null : new Timestamp(millis);
  }

  @Override
  public @Nullable Timestamp getUpdated() {
    Long millis = stored.values().whole(FieldId.UPDATED);
    return millis == null ? null : new Timestamp(millis);
  }

  @Override
  public @Nullable Timestamp getResolutionDate() {
    Long millis = stored.values().whole(FieldId.RESOLUTION_DATE);
    return millis == null ? null : new Timestamp(millis);
  }

  @Override
  public @Nullable Long getOriginalEstimate() {
    return stored.values().whole(FieldId.ORIGINAL_ESTIMATE);
  }

  @Override
  public Long getVotes() {
    return count(FieldId.VOTES);
  }

  @Override
  public Long getWatches() {
    return count(FieldId.WATCHES);
  }

  private Long count(String field) {
    Long count = stored.values().whole(field);
    return count == null ? 0 : count;
  }

  @Override
  public @Nullable Long getSecurityLevelId() {
    return stored.values().whole(FieldId.SECURITY);
  }

  @Override
  public @Nullable Object getCustomFieldValue(CustomField customField) {
    return objects.customValue(customField, this);
  }

  @Override
  public boolean isSubTask() {
    IssueType type = getIssueType();
    return type != null && type.isSubTask();
  }

  @Override
  public @Nullable Issue getParentObject() {
    StoredIssue parent = parent();
    return parent == null ? null : new IssueObject(parent, objects);
  }

  private @Nullable StoredIssue parent() {
    String key = stored.values().text(FieldId.PARENT);
    return key == null ? null : objects.data().issue(key);
  }

  @Override
  public boolean isEditable() {
    Project project = getProjectObject();
    return !isArchived() && project != null && !project.isArchived();
  }

  @Override
  public boolean isArchived() {
    return stored.archived();
  }

  private @Nullable Constant constant(Constant.Kind kind) {
    return objects.data().constant(kind, stored.values().text(kind.field()));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Issue issue && issue.getId().equals(getId());
  }

  @Override
  public int hashCode() {
    return getId().hashCode();
  }

  private record TypeObject(String name, boolean subtask) implements IssueType {
    private static final Map<String, String> ICON_COLOURS =
        Map.of("Bug", "%23e5493a", "Epic", "%23904ee2", "Task", "%234bade8");

    @Override
    public String getName() {
      return name;
    }

    // Drawn here, so that no page need fetch it.
    @Override
    public String getCompleteIconUrl() {
      String colour = ICON_COLOURS.getOrDefault(name, subtask ? "%234bade8" : "%2363ba3c");
      return "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='16' height='16'%3E"
          + "%3Crect width='16' height='16' rx='2' fill='"
          + colour
          + "'/%3E%3Ccircle cx='8' cy='8' r='3' fill='white'/%3E%3C/svg%3E";
    }

    @Override
    public boolean isSubTask() {
      return subtask;
    }
  }

  private record CategoryObject(String key)
      implements com.atlassian.jira.issue.status.category.StatusCategory {
    @Override
    public String getKey() {
      return key;
    }
  }

  private record StatusObject(
      String name, com.atlassian.jira.issue.status.category.StatusCategory category)
      implements Status {
    @Override
    public String getName() {
      return name;
    }

    @Override
    public com.atlassian.jira.issue.status.category.StatusCategory getStatusCategory() {
      return category;
    }
  }
}
