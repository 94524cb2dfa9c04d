package dev.needfirst.sandbox.imports;

import dev.needfirst.sandbox.imports.ImportedIssue.ImportedValue;
import dev.needfirst.sandbox.jira.data.Constant;
import dev.needfirst.sandbox.jira.data.FieldId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the CSV of an issue search: of Jira Server, Data Center and Cloud, in English. */
final class CsvIssues {

  private static final Map<String, String> TEXTS =
      Map.of(
          "summary", FieldId.SUMMARY,
          "description", FieldId.DESCRIPTION,
          "environment", FieldId.ENVIRONMENT);
  private static final Map<String, Constant.Kind> CONSTANTS =
      Map.of(
          "issue type", Constant.Kind.ISSUE_TYPE,
          "status", Constant.Kind.STATUS,
          "priority", Constant.Kind.PRIORITY,
          "resolution", Constant.Kind.RESOLUTION);
  private static final Map<String, String> PEOPLE =
      Map.of(
          "assignee", FieldId.ASSIGNEE,
          "reporter", FieldId.REPORTER,
          "creator", FieldId.CREATOR);
  private static final Map<String, String> INSTANTS =
      Map.of(
          "created", FieldId.CREATED,
          "updated", FieldId.UPDATED,
          "resolved", FieldId.RESOLUTION_DATE);
  private static final Map<String, String> LISTS =
      Map.of(
          "labels", FieldId.LABELS,
          "component/s", FieldId.COMPONENTS,
          "components", FieldId.COMPONENTS,
          "affects version/s", FieldId.VERSIONS,
          "affects versions", FieldId.VERSIONS,
          "fix version/s", FieldId.FIX_VERSIONS,
          "fix versions", FieldId.FIX_VERSIONS);

  private final Source source;
  private final Sink sink;
  private List<String> header = List.of();
  private final Set<String> numeric = new HashSet<>();

  CsvIssues(Source source, Sink sink) {
    this.source = source;
    this.sink = sink;
  }

  /**
   * Reads the file twice: first to know that it is whole and which columns are numbers.
   *
   * @throws ImportProblem when it is no such CSV or is broken; nothing has been given on then
   */
  void read() throws IOException, ImportProblem {
    examine();
    try (Csv csv = Csv.open(source.open())) {
      var unused = csv.row();
      List<String> row = csv.row();
      for (int number = 1; row != null; number++) {
        String where = source.name() + ", line " + csv.line();
        if (row.size() > header.size()) {
          sink.skipped(where, "more cells than the header has");
        } else if (row.size() > 1 || !row.get(0).isBlank()) {
          sink.issue(issue(where, number, row));
        }
        row = csv.row();
      }
    }
  }

  private void examine() throws IOException, ImportProblem {
    try (Csv csv = Csv.open(source.open())) {
      List<String> first = csv.row();
      header = first == null ? List.of() : first.stream().map(String::trim).toList();
      if (header.stream().noneMatch(name -> name.equalsIgnoreCase("summary"))) {
        throw new ImportProblem("no export of issues: it has no column \"Summary\"");
      }
      Map<Integer, Boolean> numbers = new LinkedHashMap<>();
      List<String> row = csv.row();
      while (row != null) {
        for (int i = 0; i < Math.min(row.size(), header.size()); i++) {
          if (!row.get(i).isBlank() && customName(header.get(i)) != null) {
            boolean number = number(row.get(i)) != null;
            numbers.merge(i, number, Boolean::logicalAnd);
          }
        }
        row = csv.row();
      }
      numbers.forEach(
          (column, all) -> {
            if (all) {
              numeric.add(header.get(column));
            }
          });
      numbers.forEach(
          (column, all) -> {
            if (!all) {
              numeric.remove(header.get(column));
            }
          });
    }
  }

  private ImportedIssue issue(String where, int number, List<String> row) {
    ImportedIssue issue = new ImportedIssue(where);
    issue.id("row " + number);
    Map<String, List<String>> lists = new LinkedHashMap<>();
    Map<String, List<String>> custom = new LinkedHashMap<>();
    String category = null;
    String projectId = null;
    String projectName = null;
    for (int i = 0; i < row.size(); i++) {
      String name = header.get(i);
      String cell = row.get(i);
      switch (name.toLowerCase(Locale.ROOT)) {
        case "status category" -> category = blankToNull(cell);
        case "project name" -> projectName = blankToNull(cell);
        case "project id" -> projectId = blankToNull(cell);
        default -> cell(issue, name, cell, lists, custom);
      }
    }
    for (int i = 0; i < row.size(); i++) {
      Constant.Kind kind = CONSTANTS.get(header.get(i).toLowerCase(Locale.ROOT));
      if (kind != null) {
        String name = blankToNull(row.get(i));
        boolean unresolved =
            kind == Constant.Kind.RESOLUTION && "unresolved".equalsIgnoreCase(name);
        issue.constant(
            kind, unresolved ? null : name, kind == Constant.Kind.STATUS ? category : null, null);
      }
    }
    issue.project(projectId, projectName);
    lists.forEach(issue::field);
    custom.forEach((name, cells) -> issue.custom(value(name, cells)));
    return issue;
  }

  private void cell(
      ImportedIssue issue,
      String name,
      String cell,
      Map<String, List<String>> lists,
      Map<String, List<String>> custom) {
    String lower = name.toLowerCase(Locale.ROOT);
    String text = blankToNull(cell);
    if (TEXTS.containsKey(lower)) {
      issue.field(TEXTS.get(lower) + "", text == null ? null : cell);
    } else if (LISTS.containsKey(lower)) {
      List<String> items = lists.computeIfAbsent(LISTS.get(lower) + "", any -> new ArrayList<>());
      if (text != null) {
        items.add(text);
      }
    } else if (PEOPLE.containsKey(lower)) {
      issue.person(
          PEOPLE.get(lower) + "", text == null ? null : People.person(null, text, text, null));
    } else if (INSTANTS.containsKey(lower)) {
      date(issue, INSTANTS.get(lower) + "", text, false);
    } else {
      other(issue, lower, text);
      String customName = customName(name);
      if (customName != null) {
        List<String> cells = custom.computeIfAbsent(customName, any -> new ArrayList<>());
        if (text != null) {
          cells.add(cell);
        }
      }
    }
  }

  private void other(ImportedIssue issue, String name, @Nullable String text) {
    switch (name) {
      case "issue key" -> issue.key(text);
      case "issue id" -> {
        if (text != null) {
          issue.id(text);
        }
      }
      case "due date" -> date(issue, FieldId.DUE_DATE, text, true);
      case "parent key" -> issue.field(FieldId.PARENT, text);
      case "parent id", "parent" -> {
        if (text != null) {
          issue.parentId(text);
        }
      }
      case "votes" -> issue.field(FieldId.VOTES, whole(text));
      case "original estimate", "original estimate (seconds)" ->
          issue.field(FieldId.ORIGINAL_ESTIMATE, whole(text));
      default -> {
        // Columns that the sandbox has no use for, such as worklogs and watchers.
      }
    }
  }

  private void date(ImportedIssue issue, String field, @Nullable String text, boolean dateOnly) {
    if (text == null) {
      issue.field(field, null);
      return;
    }
    Object value = dateOnly ? Dates.date(text) : Dates.instant(text);
    if (value == null) {
      sink.skipped(issue.where(), "a date that was not understood, in " + field);
    } else {
      issue.field(field, value);
    }
  }

  private ImportedValue value(String name, List<String> cells) {
    boolean number = numeric.contains("Custom field (" + name + ")");
    Object value =
        cells.isEmpty()
            ? null
            : number && cells.size() == 1 ? number(cells.get(0)) : String.join(", ", cells);
    return new ImportedValue(null, name, value, false);
  }

  private static @Nullable String customName(String column) {
    return column.startsWith("Custom field (") && column.endsWith(")")
        ? column.substring("Custom field (".length(), column.length() - 1)
        : null;
  }

  private static @Nullable Double number(String text) {
    if (!text.trim().matches("[+-]?\\d{1,15}(\\.\\d{1,15})?([eE][+-]?\\d{1,2})?")) {
      return null;
    }
    return Double.valueOf(text.trim());
  }

  private static @Nullable Long whole(@Nullable String text) {
    return text == null || !text.matches("\\d{1,9}") ? null : Long.valueOf(text);
  }

  private static @Nullable String blankToNull(String cell) {
    String text = cell.trim();
    return text.isEmpty() ? null : text;
  }
}
