package dev.needfirst.sandbox.imports;

import dev.needfirst.sandbox.jira.data.Constant;
import dev.needfirst.sandbox.jira.data.StoredUser;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a record of an export tells of an issue; of a field that is not in it, nothing. */
final class ImportedIssue {

  private final String where;
  private @Nullable String key;
  private @Nullable String id;
  private @Nullable String projectName;
  private @Nullable String projectId;
  private @Nullable String parentId;
  private final Map<String, @Nullable Object> fields = new LinkedHashMap<>();
  private final List<ImportedValue> customValues = new ArrayList<>();
  private final List<ImportedConstant> constants = new ArrayList<>();
  private final List<StoredUser> people = new ArrayList<>();

  /** A constant as an export tells it; what it does not tell is null. */
  record ImportedConstant(
      Constant.Kind kind, String name, @Nullable String category, @Nullable Boolean subtask) {}

  /**
   * A value of a custom field.
   *
   * @param origin the field's id in the export, or null
   * @param name the field's name, or null when the export does not tell
   * @param value a Double or a String, or null to clear the field
   * @param exact whether a text is chosen, not written
   */
  record ImportedValue(
      @Nullable String origin, @Nullable String name, @Nullable Object value, boolean exact) {}

  /**
   * @param where the place in the file, for messages
   */
  ImportedIssue(String where) {
    this.where = where;
  }

  String where() {
    return where;
  }

  @Nullable String key() {
    return key;
  }

  void key(@Nullable String newKey) {
    key = newKey;
  }

  @Nullable String id() {
    return id;
  }

  void id(@Nullable String newId) {
    id = newId;
  }

  @Nullable String projectName() {
    return projectName;
  }

  @Nullable String projectId() {
    return projectId;
  }

  void project(@Nullable String newId, @Nullable String name) {
    projectId = newId;
    projectName = name;
  }

  /** The id that the parent has in the export, when it is told by that alone. */
  @Nullable String parentId() {
    return parentId;
  }

  void parentId(@Nullable String newId) {
    parentId = newId;
  }

  Map<String, @Nullable Object> fields() {
    return fields;
  }

  void field(String field, @Nullable Object value) {
    fields.put(field, value);
  }

  List<ImportedValue> customValues() {
    return customValues;
  }

  void custom(ImportedValue value) {
    customValues.add(value);
  }

  List<ImportedConstant> constants() {
    return constants;
  }

  void constant(
      Constant.Kind kind,
      @Nullable String name,
      @Nullable String category,
      @Nullable Boolean subtask) {
    field(kind.field(), name);
    if (name != null) {
      constants.add(new ImportedConstant(kind, name, category, subtask));
    }
  }

  List<StoredUser> people() {
    return people;
  }

  void people(String field, List<StoredUser> named) {
    field(field, named.isEmpty() ? null : named.stream().map(StoredUser::key).toList());
    people.addAll(named);
  }

  void person(String field, @Nullable StoredUser person) {
    field(field, person == null ? null : person.key());
    if (person != null) {
      people.add(person);
    }
  }
}
