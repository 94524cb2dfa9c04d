package dev.needfirst.plugin.setup;

import com.atlassian.jira.exception.RemoveException;
import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.context.GlobalIssueContext;
import com.atlassian.jira.issue.context.JiraContextNode;
import com.atlassian.jira.issue.customfields.CustomFieldSearcher;
import com.atlassian.jira.issue.customfields.CustomFieldType;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.issue.issuetype.IssueType;
import dev.needfirst.plugin.issue.NeedfirstField;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Jira's custom fields: looks them up, and makes new ones. It changes none that is not the plugin's
 * own.
 */
public final class JiraFields {
  private static final String SYSTEM = "com.atlassian.jira.plugin.system.customfieldtypes:";
  private static final String OURS = "dev.needfirst:";
  private static final Set<String> NUMBERS = Set.of(SYSTEM + "float");
  private static final Set<String> TEXTS =
      Set.of(SYSTEM + "textarea", SYSTEM + "textfield", SYSTEM + "readonlyfield");

  private final CustomFieldManager manager;

  @Inject
  public JiraFields(CustomFieldManager manager) {
    this.manager = manager;
  }

  Optional<CustomField> find(String id) {
    return Optional.ofNullable(manager.getCustomFieldObject(id));
  }

  boolean isTaken(String name) {
    return manager.getCustomFieldObjects().stream()
        .anyMatch(field -> name.equalsIgnoreCase(field.getName()));
  }

  /**
   * A field of the type that {@link #create} makes for the role, left from a set-up that did not
   * end. The types of results are the plugin's own; an input is known by the name it was to get.
   *
   * @param known ids of fields that play a role already
   */
  Optional<CustomField> left(NeedfirstField role, Optional<String> name, Set<String> known) {
    return manager.getCustomFieldObjects().stream()
        .filter(field -> type(role).equals(field.getCustomFieldType().getKey()))
        .filter(field -> !known.contains(field.getId()))
        .filter(field -> !role.isInput() || name.filter(field.getName()::equals).isPresent())
        .findFirst();
  }

  /** Whether a field of Jira can stand in for an input: numbers for numbers, text for text. */
  boolean fits(CustomField field, NeedfirstField role) {
    return (role.isNumber() ? NUMBERS : TEXTS).contains(field.getCustomFieldType().getKey());
  }

  /**
   * Makes a field for all projects and issue types; which screens show it is for the admin to say.
   *
   * @return its id
   */
  String create(NeedfirstField role, String name, String description) {
    String typeKey = type(role);
    String searcherKey = SYSTEM + searcher(role);
    CustomFieldType<?, ?> type = manager.getCustomFieldType(typeKey);
    CustomFieldSearcher searcher = manager.getCustomFieldSearcher(searcherKey);
    if (type == null || searcher == null) {
      throw new IllegalStateException(
          "Jira has no field type " + typeKey + " or no searcher " + searcherKey);
    }
    List<JiraContextNode> everywhere = List.of(GlobalIssueContext.getInstance());
    // Jira's sign for all issue types.
    List<IssueType> everyType = Collections.singletonList(null);
    try {
      return manager
          .createCustomField(name, description, type, searcher, everywhere, everyType)
          .getId();
    } catch (Exception e) {
      throw new IllegalStateException("Jira could not make the field " + name, e);
    }
  }

  /** Removes a field of the plugin's own. */
  void remove(String id) {
    CustomField field = manager.getCustomFieldObject(id);
    if (field == null || !field.getCustomFieldType().getKey().startsWith(OURS)) {
      throw new IllegalStateException("Not a field of ours: " + id);
    }
    try {
      manager.removeCustomField(field);
    } catch (RemoveException e) {
      throw new IllegalStateException("Jira could not remove the field " + id, e);
    }
  }

  private static String type(NeedfirstField role) {
    return switch (role) {
      case CUSTOMER_NEED -> SYSTEM + "textarea";
      case NEED_IMPORTANCE, BUSINESS_IMPACT -> SYSTEM + "float";
      case VALUE_SCORE, CUSTOMER_SCORE, BUSINESS_SCORE, VALUE_STATUS -> OURS + role.code();
    };
  }

  private static String searcher(NeedfirstField role) {
    return switch (role) {
      case CUSTOMER_NEED -> "textsearcher";
      case VALUE_STATUS -> "exacttextsearcher";
      case NEED_IMPORTANCE, BUSINESS_IMPACT, VALUE_SCORE, CUSTOMER_SCORE, BUSINESS_SCORE ->
          "exactnumber";
    };
  }
}
