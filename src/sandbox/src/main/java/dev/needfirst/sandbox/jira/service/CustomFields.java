package dev.needfirst.sandbox.jira.service;

import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.context.JiraContextNode;
import com.atlassian.jira.issue.customfields.CustomFieldSearcher;
import com.atlassian.jira.issue.customfields.CustomFieldType;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.issuetype.IssueType;
import dev.needfirst.sandbox.jira.data.JiraData;
import dev.needfirst.sandbox.jira.data.NewThings;
import dev.needfirst.sandbox.jira.data.StoredField;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Jira's custom fields. */
public final class CustomFields implements CustomFieldManager {

  private final JiraData data;
  private final FieldTypes types;
  private final JiraObjects objects;

  public CustomFields(JiraData data, FieldTypes types, JiraObjects objects) {
    this.data = data;
    this.types = types;
    this.objects = objects;
  }

  @Override
  public @Nullable CustomField getCustomFieldObject(String id) {
    return object(data.field(id));
  }

  private @Nullable CustomField object(@Nullable StoredField field) {
    return field == null || !types.live(field) ? null : objects.field(field);
  }

  @Override
  public List<CustomField> getCustomFieldObjects() {
    return data.fields().stream().filter(types::live).map(objects::field).toList();
  }

  @Override
  public @Nullable CustomFieldType<?, ?> getCustomFieldType(String key) {
    return types.type(key);
  }

  @Override
  public @Nullable CustomFieldSearcher getCustomFieldSearcher(String key) {
    return types.searcher(key);
  }

  @Override
  public void removeCustomField(CustomField customField) {
    data.records()
        .write(
            writing -> {
              data.removeField(writing, customField.getIdAsLong());
              return true;
            });
  }

  @Override
  public CustomField createCustomField(
      String name,
      @Nullable String description,
      CustomFieldType<?, ?> type,
      @Nullable CustomFieldSearcher searcher,
      @Nullable List<JiraContextNode> contexts,
      @Nullable List<IssueType> issueTypes) {
    String searcherKey = searcher instanceof FieldTypes.Searcher known ? known.key() : null;
    return objects.field(
        create(name, description == null ? "" : description, type.getKey(), searcherKey));
  }

  /** Makes a field for all projects and issue types. */
  public StoredField create(
      String name, String description, String typeKey, @Nullable String searcherKey) {
    return data.records()
        .write(
            writing ->
                new NewThings(data).field(writing, name, description, typeKey, searcherKey, null));
  }
}
