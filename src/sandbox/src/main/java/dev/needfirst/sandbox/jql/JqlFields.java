package dev.needfirst.sandbox.jql;

import dev.needfirst.sandbox.index.IssueDocument;
import dev.needfirst.sandbox.index.IssueIndex;
import dev.needfirst.sandbox.jira.data.Constant;
import dev.needfirst.sandbox.jira.data.FieldId;
import dev.needfirst.sandbox.jira.data.JiraData;
import dev.needfirst.sandbox.jira.data.Permissions;
import dev.needfirst.sandbox.jira.data.StatusCategory;
import dev.needfirst.sandbox.jira.data.StoredField;
import dev.needfirst.sandbox.jira.data.StoredIssue;
import dev.needfirst.sandbox.jira.data.StoredProject;
import dev.needfirst.sandbox.jira.data.StoredUser;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The fields by the names that queries use. */
final class JqlFields {

  private final JiraData data;
  private final IssueIndex index;
  private final Permissions permissions;
  private final Predicate<StoredField> live;

  /**
   * @param live whether the type of a custom field is there, which it is not while its plugin is
   *     disabled
   */
  JqlFields(JiraData data, IssueIndex index, Permissions permissions, Predicate<StoredField> live) {
    this.data = data;
    this.index = index;
    this.permissions = permissions;
    this.live = live;
  }

  /** The fields of a name; several when custom fields share it, none when there is no such name. */
  List<JqlField> named(String name) {
    JqlField system = system(name.toLowerCase(Locale.ROOT));
    if (system != null) {
      return List.of(system);
    }
    List<JqlField> fields = new ArrayList<>();
    for (StoredField field : data.fields()) {
      boolean named = field.name().equalsIgnoreCase(name) || name.equals("cf[" + field.id() + "]");
      if (named && live.test(field)) {
        JqlField custom = custom(field);
        if (custom != null) {
          fields.add(custom);
        }
      }
    }
    return fields;
  }

  private @Nullable JqlField system(String name) {
    return switch (name) {
      case "project" -> project();
      case "key", "issuekey", "issue", "id" -> new KeyField(data, permissions);
      case "issuetype", "type" -> constant(Constant.Kind.ISSUE_TYPE, JqlField.EQUALITY);
      case "status" -> constant(Constant.Kind.STATUS, JqlField.EQUALITY);
      case "statuscategory" -> statusCategory();
      case "resolution" -> constant(Constant.Kind.RESOLUTION, JqlField.EQUALITY);
      case "priority" -> new PriorityField(data);
      case "assignee" -> user(FieldId.ASSIGNEE);
      case "reporter" -> user(FieldId.REPORTER);
      case "creator" -> user(FieldId.CREATOR);
      case "labels" -> labels();
      case "component", "components" -> names(FieldId.COMPONENTS);
      case "fixversion" -> names(FieldId.FIX_VERSIONS);
      case "affectedversion" -> names(FieldId.VERSIONS);
      case "created", "createddate" -> new DateField(FieldId.CREATED, false);
      case "updated", "updateddate" -> new DateField(FieldId.UPDATED, false);
      case "resolved", "resolutiondate" -> new DateField(FieldId.RESOLUTION_DATE, false);
      case "due", "duedate" -> new DateField(FieldId.DUE_DATE, true);
      case "votes" -> new NumberField(FieldId.VOTES);
      case "watchers" -> new NumberField(FieldId.WATCHES);
      case "summary" -> new TextField(List.of(FieldId.SUMMARY));
      case "description" -> new TextField(List.of(FieldId.DESCRIPTION));
      case "environment" -> new TextField(List.of(FieldId.ENVIRONMENT));
      case "text" -> text();
      case "parent" -> issueReference(FieldId.PARENT);
      case "rank" -> new RankField();
      default -> null;
    };
  }

  private @Nullable JqlField custom(StoredField field) {
    String id = field.fieldId();
    if (field.typeKey().equals(StoredField.EPIC_LINK)) {
      return issueReference(id);
    }
    if (field.typeKey().equals(StoredField.RANK)) {
      return new RankField();
    }
    if (field.number()) {
      return new NumberField(id);
    }
    if (field.exactText()) {
      return new ChoiceField(
          id,
          document ->
              document.value(id) instanceof String text ? text.toLowerCase(Locale.ROOT) : null,
          (text, context) -> List.of(text.toLowerCase(Locale.ROOT)),
          JqlField.EQUALITY,
          document ->
              document.value(id) instanceof String text ? text.toLowerCase(Locale.ROOT) : null);
    }
    return field.freeText() ? new TextField(List.of(id)) : null;
  }

  private JqlField text() {
    List<String> ids =
        new ArrayList<>(List.of(FieldId.SUMMARY, FieldId.DESCRIPTION, FieldId.ENVIRONMENT));
    data.fields().stream()
        .filter(StoredField::freeText)
        .filter(live)
        .forEach(field -> ids.add(field.fieldId()));
    return new TextField(ids);
  }

  private JqlField project() {
    return new ChoiceField(
        "project",
        document -> document.projectId(),
        (text, context) ->
            data.projects().stream()
                .filter(project -> meant(project, text))
                .filter(project -> visible(project, context))
                .map(project -> (Object) project.id())
                .toList(),
        JqlField.EQUALITY,
        document -> document.order().project());
  }

  private static boolean meant(StoredProject project, String text) {
    return project.key().equalsIgnoreCase(text)
        || project.name().equalsIgnoreCase(text)
        || Long.toString(project.id()).equals(text);
  }

  private boolean visible(StoredProject project, SearchContext context) {
    return context.overrideSecurity()
        || (!project.archived()
            && permissions.inProject(Permissions.BROWSE, project, context.user()));
  }

  private JqlField constant(Constant.Kind kind, Set<Operator> operators) {
    return new ChoiceField(
        kind.field(),
        document -> document.constant(kind),
        (text, context) -> constantNames(data, kind, text),
        operators,
        document -> {
          Constant constant = data.constant(kind, document.issue().values().text(kind.field()));
          return constant == null ? null : constant.sequence();
        });
  }

  static List<String> constantNames(JiraData data, Constant.Kind kind, String text) {
    Constant constant = data.constant(kind, text);
    if (constant == null) {
      constant = data.constantById(kind, text);
    }
    return constant == null ? List.of() : List.of(constant.name());
  }

  private JqlField statusCategory() {
    return new ChoiceField(
        null,
        this::categoryOf,
        (text, context) -> {
          for (StatusCategory category : StatusCategory.values()) {
            if (category.key().equalsIgnoreCase(text)
                || category.title().equalsIgnoreCase(text)
                || Integer.toString(category.id()).equals(text)) {
              return List.of(category.key());
            }
          }
          return List.of();
        },
        JqlField.EQUALITY,
        document -> {
          String category = categoryOf(document);
          return category == null ? null : StatusCategory.of(category).sequence();
        });
  }

  private @Nullable String categoryOf(IssueDocument document) {
    Constant status =
        data.constant(Constant.Kind.STATUS, document.issue().values().text(FieldId.STATUS));
    return status == null ? null : StatusCategory.of(status.category()).key();
  }

  private JqlField user(String id) {
    return new ChoiceField(
        id,
        document -> document.issue().values().get(id),
        (text, context) ->
            data.users().stream()
                .filter(
                    user ->
                        user.name().equalsIgnoreCase(text)
                            || user.key().equals(text)
                            || user.displayName().equalsIgnoreCase(text))
                .map(StoredUser::key)
                .toList(),
        JqlField.EQUALITY,
        document -> {
          StoredUser user = data.userByKey(document.issue().values().text(id));
          return user == null ? null : user.displayName().toLowerCase(Locale.ROOT);
        });
  }

  private JqlField labels() {
    return new ChoiceField(
        FieldId.LABELS,
        document -> document.issue().values().get(FieldId.LABELS),
        (text, context) -> List.of(text),
        JqlField.EQUALITY,
        document -> first(document, FieldId.LABELS));
  }

  private static @Nullable String first(IssueDocument document, String id) {
    return document.issue().values().texts(id).stream().min(String::compareTo).orElse(null);
  }

  private JqlField names(String id) {
    return new ChoiceField(
        id,
        document -> document.issue().values().get(id),
        (text, context) -> known(id, text, context),
        JqlField.EQUALITY,
        document -> first(document, id));
  }

  private List<String> known(String id, String text, SearchContext context) {
    Set<String> names = new HashSet<>();
    for (long projectId : index.projects()) {
      StoredProject project = data.project(projectId);
      if (project != null && visible(project, context)) {
        for (IssueDocument document : index.documents(projectId)) {
          for (String name : document.issue().values().texts(id)) {
            if (name.equalsIgnoreCase(text)) {
              names.add(name);
            }
          }
        }
      }
    }
    return List.copyOf(names);
  }

  private JqlField issueReference(String id) {
    return new ChoiceField(
        id,
        document -> document.value(id),
        (text, context) -> {
          StoredIssue issue = data.issueByKeyOrId(text);
          boolean visible =
              issue != null
                  && (context.overrideSecurity()
                      || permissions.onIssue(Permissions.BROWSE, issue, context.user()));
          return issue == null || !visible ? List.of() : List.of(issue.key());
        },
        JqlField.EQUALITY,
        document -> document.value(id) instanceof String key ? key : null);
  }

  /** The order by hand, which can be ordered by only. */
  private record RankField() implements JqlField {
    @Override
    public Set<Operator> operators() {
      return Set.of();
    }

    @Override
    public Condition matches(Clause.Terminal clause, List<Value> values, SearchContext context) {
      throw new IllegalArgumentException("no operator reaches a rank");
    }

    @Override
    public SortValue sort() {
      return document -> document.issue().values().text(FieldId.RANK);
    }
  }
}
