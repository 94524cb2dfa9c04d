package dev.needfirst.sandbox.imports;

import dev.needfirst.sandbox.imports.ImportedIssue.ImportedValue;
import dev.needfirst.sandbox.jira.data.FieldId;
import dev.needfirst.sandbox.jira.data.JiraData;
import dev.needfirst.sandbox.jira.data.NewThings;
import dev.needfirst.sandbox.jira.data.Records;
import dev.needfirst.sandbox.jira.data.StoredField;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the custom field for each imported value, and makes it where there is none. */
final class CustomValues {

  private static final int LINE = 254;
  private static final Set<String> STORED =
      Set.of(
          StoredField.FLOAT,
          StoredField.TEXT_FIELD,
          StoredField.TEXT_AREA,
          StoredField.EPIC_LINK,
          StoredField.RANK);

  private final JiraData data;
  private final NewThings newThings;
  private final ImportReport report;
  private final Map<String, StoredField> found = new HashMap<>();

  CustomValues(JiraData data, NewThings newThings, ImportReport report) {
    this.data = data;
    this.newThings = newThings;
    this.report = report;
  }

  /** The values by the sandbox's field ids. */
  Map<String, @Nullable Object> of(Records.Writing writing, ImportedIssue issue) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    for (ImportedValue value : issue.customValues()) {
      put(writing, issue, value, values);
    }
    return values;
  }

  private void put(
      Records.Writing writing,
      ImportedIssue issue,
      ImportedValue value,
      Map<String, @Nullable Object> values) {
    if (value.value() == null) {
      for (StoredField field : candidates(value)) {
        if (STORED.contains(field.typeKey())) {
          values.putIfAbsent(field.fieldId(), null);
        }
      }
      return;
    }
    if ("Rank".equalsIgnoreCase(value.name())) {
      values.put(FieldId.RANK, value.value().toString());
      return;
    }
    StoredField field = field(writing, value);
    if (!STORED.contains(field.typeKey())) {
      report.skip(issue.where(), "the value of a field that is calculated here: " + field.name());
      return;
    }
    Object fitting = fitting(field, value.value());
    if (fitting == null) {
      report.skip(issue.where(), "a value that is no number, for the field " + field.name());
    } else {
      values.put(field.fieldId(), fitting);
    }
  }

  private List<StoredField> candidates(ImportedValue value) {
    String name = value.name();
    String origin = value.origin();
    if (name != null) {
      List<StoredField> named = data.fieldsNamed(name);
      if (!named.isEmpty() || origin == null) {
        return named;
      }
    }
    return origin == null
        ? List.of()
        : data.fields().stream().filter(field -> origin.equals(field.origin())).toList();
  }

  private StoredField field(Records.Writing writing, ImportedValue value) {
    boolean number = value.value() instanceof Double;
    String cacheKey = number + " " + value.origin() + " " + value.name();
    StoredField known = found.get(cacheKey);
    if (known != null) {
      return known;
    }
    List<StoredField> candidates = candidates(value);
    StoredField field =
        candidates.stream()
            .filter(one -> !number || one.number() || !STORED.contains(one.typeKey()))
            .filter(one -> number || !one.typeKey().equals(StoredField.FLOAT))
            .findFirst()
            .orElse(null);
    if (field == null && value.origin() == null && !candidates.isEmpty()) {
      field = candidates.get(0);
    }
    if (field == null) {
      field = create(writing, value, number);
    }
    found.put(cacheKey, field);
    return field;
  }

  private StoredField create(Records.Writing writing, ImportedValue value, boolean number) {
    String name = value.name() == null ? String.valueOf(value.origin()) : value.name();
    String text = String.valueOf(value.value());
    String type;
    String searcher;
    if (number) {
      type = StoredField.FLOAT;
      searcher = StoredField.EXACT_NUMBER;
    } else if (name.equalsIgnoreCase("Epic Link")) {
      type = StoredField.EPIC_LINK;
      searcher = StoredField.EXACT_TEXT_SEARCHER;
    } else if (value.exact()) {
      type = StoredField.TEXT_FIELD;
      searcher = StoredField.EXACT_TEXT_SEARCHER;
    } else {
      boolean area = text.length() > LINE || text.indexOf('\n') >= 0;
      type = area ? StoredField.TEXT_AREA : StoredField.TEXT_FIELD;
      searcher = StoredField.TEXT_SEARCHER;
    }
    return newThings.field(writing, name, "From an import.", type, searcher, value.origin());
  }

  private static @Nullable Object fitting(StoredField field, Object value) {
    if (!field.typeKey().equals(StoredField.FLOAT)) {
      return value.toString();
    }
    if (value instanceof Double) {
      return value;
    }
    try {
      double number = Double.parseDouble(value.toString().trim());
      return Double.isFinite(number) ? number : null;
    } catch (NumberFormatException e) {
      return null;
    }
  }
}
