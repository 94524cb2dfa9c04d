package dev.needfirst.sandbox.jira.service;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.customfields.CustomFieldType;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.layout.field.FieldLayoutItem;
import dev.needfirst.sandbox.jira.data.StoredField;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One of Jira's own types: its values are stored. */
record StockType(String key, String name) implements CustomFieldType<Object, Object> {

  @Override
  public String getKey() {
    return key;
  }

  @Override
  public String getName() {
    return name;
  }

  @Override
  public String getStringFromSingularObject(Object singularObject) {
    return singularObject.toString();
  }

  @Override
  public Object getSingularObjectFromString(String string) {
    return key.equals(StoredField.FLOAT) ? Double.valueOf(string) : string;
  }

  @Override
  public @Nullable Object getValueFromIssue(CustomField field, Issue issue) {
    return issue.getCustomFieldValue(field);
  }

  @Override
  public Map<String, Object> getVelocityParameters(
      @Nullable Issue issue, CustomField field, @Nullable FieldLayoutItem fieldLayoutItem) {
    return Map.of();
  }
}
