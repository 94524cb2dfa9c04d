package com.atlassian.jira.issue.customfields.impl;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.customfields.CustomFieldType;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.layout.field.FieldLayoutItem;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

// What Jira does where src/jira-api has a signature only; this class comes first on the class path.
/** A custom-field type that is told its descriptor's key and name. */
@NullMarked
public abstract class AbstractCustomFieldType<T, S> implements CustomFieldType<T, S> {

  private volatile String key = "";
  private volatile String name = "";

  /** Tells the complete key and the name, as Jira does with the module descriptor. */
  public void init(String completeKey, String typeName) {
    key = completeKey;
    name = typeName;
  }

  @Override
  public String getKey() {
    return key;
  }

  @Override
  public String getName() {
    return name;
  }

  @Override
  public Map<String, Object> getVelocityParameters(
      @Nullable Issue issue, CustomField field, @Nullable FieldLayoutItem fieldLayoutItem) {
    return new HashMap<>();
  }
}
