package dev.needfirst.plugin.rest.ranking;

import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.fields.CustomField;
import dev.needfirst.core.project.ProjectSettings;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/** What issues are estimated to take. */
public final class Efforts {
  private static final double SECONDS_AN_HOUR = 3600;

  private final CustomFieldManager fields;

  @Inject
  public Efforts(CustomFieldManager fields) {
    this.fields = fields;
  }

  /**
   * The effort by the project's field, or else the original estimate in hours; null if there is
   * none.
   */
  @Nullable Double of(Issue issue, ProjectSettings settings) {
    String id = settings.effortField();
    if (id != null) {
      CustomField field = fields.getCustomFieldObject(id);
      return field != null && issue.getCustomFieldValue(field) instanceof Number number
          ? Double.valueOf(number.doubleValue())
          : null;
    }
    Long seconds = issue.getOriginalEstimate();
    return seconds == null ? null : seconds / SECONDS_AN_HOUR;
  }
}
