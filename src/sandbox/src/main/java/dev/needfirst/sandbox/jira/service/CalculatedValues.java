package dev.needfirst.sandbox.jira.service;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.customfields.CustomFieldType;
import dev.needfirst.sandbox.index.CalculatedFields;
import dev.needfirst.sandbox.jira.data.FieldValues;
import dev.needfirst.sandbox.jira.data.JiraData;
import dev.needfirst.sandbox.jira.data.StoredField;
import dev.needfirst.sandbox.jira.data.StoredIssue;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the plugin's field types while an issue is indexed. */
public final class CalculatedValues implements CalculatedFields {

  private static final Logger LOG = LoggerFactory.getLogger(CalculatedValues.class);

  private final JiraData data;
  private final FieldTypes types;
  private final JiraObjects objects;

  public CalculatedValues(JiraData data, FieldTypes types, JiraObjects objects) {
    this.data = data;
    this.types = types;
    this.objects = objects;
  }

  @Override
  public FieldValues valuesOf(StoredIssue stored) {
    Map<String, Object> values = new HashMap<>();
    Issue issue = objects.issue(stored);
    for (StoredField field : data.fields()) {
      CustomFieldType<?, ?> type = types.ofPlugin(field.typeKey());
      if (type != null) {
        try {
          Object value = type.getValueFromIssue(objects.field(field), issue);
          if (value instanceof Number number) {
            values.put(field.fieldId(), number.doubleValue());
          } else if (value != null) {
            values.put(field.fieldId(), value.toString());
          }
        } catch (RuntimeException | LinkageError e) {
          // As in Jira, a field that fails is left out of the document and the issue is indexed.
          LOG.error("The field {} failed on {}", field.name(), stored.key(), e);
        }
      }
    }
    return FieldValues.of(values);
  }
}
