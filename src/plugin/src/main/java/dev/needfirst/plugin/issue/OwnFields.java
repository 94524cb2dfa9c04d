package dev.needfirst.plugin.issue;

import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.fields.CustomField;
import dev.needfirst.core.need.OwnInputs;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/** Reads the three fields that people fill in, from an issue as Jira hands it over. */
public final class OwnFields {
  private final CustomFieldManager fields;
  private final FieldIds ids;

  @Inject
  public OwnFields(CustomFieldManager fields, FieldIds ids) {
    this.fields = fields;
    this.ids = ids;
  }

  /**
   * Returns what the fields say; a field that is not there, or holds another type, says nothing.
   */
  public OwnInputs of(Issue issue) {
    return new OwnInputs(
        value(issue, NeedfirstField.CUSTOMER_NEED) instanceof String statement ? statement : null,
        number(value(issue, NeedfirstField.NEED_IMPORTANCE)),
        number(value(issue, NeedfirstField.BUSINESS_IMPACT)));
  }

  private @Nullable Object value(Issue issue, NeedfirstField field) {
    Long project = issue.getProjectId();
    String id = project == null ? null : ids.of(field, project).orElse(null);
    CustomField customField = id == null ? null : fields.getCustomFieldObject(id);
    return customField == null ? null : issue.getCustomFieldValue(customField);
  }

  private static @Nullable Double number(@Nullable Object value) {
    return value instanceof Number number ? Double.valueOf(number.doubleValue()) : null;
  }
}
