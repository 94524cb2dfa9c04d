package dev.needfirst.sandbox.jira.service;

import com.atlassian.jira.issue.customfields.CustomFieldType;
import com.atlassian.jira.issue.fields.CustomField;
import dev.needfirst.sandbox.jira.data.StoredField;
import org.jspecify.annotations.Nullable;

/** A custom field as plugins see one. Every field is there for all projects and issue types. */
final class CustomFieldObject implements CustomField {

  private final StoredField stored;
  private final FieldTypes types;

  CustomFieldObject(StoredField stored, FieldTypes types) {
    this.stored = stored;
    this.types = types;
  }

  @Override
  public String getId() {
    return stored.fieldId();
  }

  @Override
  public Long getIdAsLong() {
    return stored.id();
  }

  @Override
  public String getName() {
    return stored.name();
  }

  @Override
  public @Nullable CustomFieldType<?, ?> getCustomFieldType() {
    return types.type(stored.typeKey());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CustomField field && field.getId().equals(getId());
  }

  @Override
  public int hashCode() {
    return getId().hashCode();
  }
}
