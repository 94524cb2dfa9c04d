package dev.needfirst.plugin.field;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.customfields.impl.CalculatedCFType;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.fields.layout.field.FieldLayoutItem;
import com.atlassian.jira.issue.fields.rest.FieldJsonRepresentation;
import com.atlassian.jira.issue.fields.rest.FieldTypeInfo;
import com.atlassian.jira.issue.fields.rest.FieldTypeInfoContext;
import com.atlassian.jira.issue.fields.rest.RestAwareCustomFieldType;
import com.atlassian.jira.issue.fields.rest.json.JsonData;
import com.atlassian.jira.issue.fields.rest.json.JsonType;
import com.atlassian.jira.issue.fields.rest.json.JsonTypeBuilder;
import dev.needfirst.core.score.Figures;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A field that answers one figure of an issue; Jira's own searchers index it.
 *
 * @param <T> a number or a text
 */
abstract class ValueField<T> extends CalculatedCFType<T, T> implements RestAwareCustomFieldType {
  private final FieldAnswers answers;
  private final String jsonType;

  ValueField(FieldAnswers answers, String jsonType) {
    this.answers = answers;
    this.jsonType = jsonType;
  }

  /** The figure that this field answers; null if there is none. */
  abstract @Nullable T of(Figures figures);

  /** The figure as the user reads it. */
  abstract String shown(FieldAnswers with, T value);

  // Jira has no annotations for null; an empty field is null there.
  @Override
  @SuppressWarnings("NullAway")
  public T getValueFromIssue(CustomField field, Issue issue) {
    return of(answers.of(issue));
  }

  @Override
  public Map<String, Object> getVelocityParameters(
      Issue issue, CustomField field, FieldLayoutItem fieldLayoutItem) {
    Map<String, Object> parameters =
        new HashMap<>(super.getVelocityParameters(issue, field, fieldLayoutItem));
    @Nullable T value = of(answers.of(issue));
    parameters.put("needfirstText", value == null ? "" : shown(answers, value));
    parameters.put("needfirstValue", value == null ? "" : getStringFromSingularObject(value));
    return parameters;
  }

  @Override
  @SuppressWarnings("NullAway") // neither values to choose from nor an address that proposes some
  public FieldTypeInfo getFieldTypeInfo(FieldTypeInfoContext fieldTypeInfoContext) {
    return new FieldTypeInfo(null, null);
  }

  @Override
  public JsonType getJsonSchema(CustomField customField) {
    return JsonTypeBuilder.custom(jsonType, getKey(), customField.getIdAsLong());
  }

  @Override
  public FieldJsonRepresentation getJsonFromIssue(
      CustomField field,
      Issue issue,
      boolean renderedVersionRequested,
      FieldLayoutItem fieldLayoutItem) {
    return new FieldJsonRepresentation(new JsonData(getValueFromIssue(field, issue)));
  }
}
