package dev.needfirst.sandbox.imports;

import dev.needfirst.sandbox.imports.ImportedIssue.ImportedConstant;
import dev.needfirst.sandbox.index.IssueIndex;
import dev.needfirst.sandbox.jira.data.Constant;
import dev.needfirst.sandbox.jira.data.FieldId;
import dev.needfirst.sandbox.jira.data.FieldValues;
import dev.needfirst.sandbox.jira.data.JiraData;
import dev.needfirst.sandbox.jira.data.NewThings;
import dev.needfirst.sandbox.jira.data.Ranks;
import dev.needfirst.sandbox.jira.data.Records;
import dev.needfirst.sandbox.jira.data.StoredIssue;
import dev.needfirst.sandbox.jira.data.StoredProject;
import dev.needfirst.sandbox.jira.data.StoredUser;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Stores and indexes imported issues, many in one transaction. */
final class Arrivals implements Sink {

  private static final int BATCH = 500;
  private static final List<String> ALWAYS_THERE =
      List.of(FieldId.ISSUE_TYPE, FieldId.STATUS, FieldId.CREATED, FieldId.UPDATED);
  private static final Pattern KEY = Pattern.compile("([A-Z][A-Z0-9_]*)-([1-9]\\d{0,9})");

  private final JiraData data;
  private final IssueIndex index;
  private final Optional<String> projectKey;
  private final Clock clock;
  private final ImportReport report;
  private final CustomValues customValues;
  private final NewThings newThings;
  private final List<ImportedIssue> waiting = new ArrayList<>();
  private final Map<String, String> keysById = new HashMap<>();
  private final Map<String, String> parentIds = new LinkedHashMap<>();
  private final Map<String, Map<String, String>> keysByOrigin = new HashMap<>();

  Arrivals(
      JiraData data,
      IssueIndex index,
      Optional<String> projectKey,
      Clock clock,
      ImportReport report) {
    this.data = data;
    this.index = index;
    this.projectKey = projectKey;
    this.clock = clock;
    this.report = report;
    this.newThings = new NewThings(data);
    this.customValues = new CustomValues(data, newThings, report);
  }

  @Override
  public void issue(ImportedIssue issue) {
    waiting.add(issue);
    if (waiting.size() >= BATCH) {
      store();
    }
  }

  @Override
  public void skipped(String where, String why) {
    report.skip(where, why);
  }

  /** Ends a file: parents named by id are found, and what waits is stored. */
  void endOfFile() {
    store();
    Map<String, String> parents = new LinkedHashMap<>();
    parentIds.forEach(
        (key, parentId) -> {
          String parent = keysById.get(parentId);
          if (parent != null) {
            parents.put(key, parent);
          }
        });
    if (!parents.isEmpty()) {
      data.records()
          .write(
              writing -> {
                parents.forEach((key, parent) -> link(writing, key, parent));
                return true;
              });
    }
    parentIds.clear();
    keysById.clear();
  }

  private void link(Records.Writing writing, String key, String parent) {
    StoredIssue issue = data.issue(key);
    if (issue != null && !parent.equals(issue.values().text(FieldId.PARENT))) {
      StoredIssue linked = issue.with(issue.values().with(FieldId.PARENT, parent));
      data.put(writing, linked);
      index.index(writing, linked);
    }
  }

  void store() {
    if (waiting.isEmpty()) {
      return;
    }
    data.records()
        .write(
            writing -> {
              waiting.forEach(issue -> store(writing, issue));
              return true;
            });
    waiting.clear();
  }

  private void store(Records.Writing writing, ImportedIssue imported) {
    if (imported.fields().get(FieldId.SUMMARY) == null) {
      skipped(imported.where(), "no summary");
      return;
    }
    String key = key(imported);
    if (key == null) {
      return;
    }
    StoredProject project = project(writing, key, imported);
    report.projects().add(project.key());
    if (imported.id() != null) {
      keysById.put(imported.id(), key);
    }
    if (imported.parentId() != null) {
      parentIds.put(key, imported.parentId());
    }
    imported.constants().forEach(constant -> constant(writing, constant));
    imported.people().forEach(person -> person(writing, person));
    try {
      merge(writing, imported, key, project);
    } catch (IllegalArgumentException e) {
      skipped(imported.where(), "too large: " + e.getMessage());
    }
  }

  private void merge(
      Records.Writing writing, ImportedIssue imported, String key, StoredProject project) {
    StoredIssue before = data.issue(key);
    Map<String, @Nullable Object> changes = new LinkedHashMap<>(imported.fields());
    if (before != null && imported.parentId() != null) {
      changes.remove(FieldId.PARENT);
    }
    changes.putAll(customValues.of(writing, imported));
    for (ImportedConstant named : imported.constants()) {
      Constant constant = data.constant(named.kind(), named.name());
      if (constant != null) {
        changes.put(named.kind().field(), constant.name());
      }
    }
    changes.computeIfPresent(FieldId.SECURITY, (field, name) -> level(project, name.toString()));
    ALWAYS_THERE.forEach(field -> changes.remove(field, null));
    if (before == null) {
      StoredIssue issue = created(writing, imported, key, project, changes);
      data.put(writing, issue);
      index.index(writing, issue);
      report.countCreated();
      return;
    }
    StoredIssue after = before.with(changes);
    if (after.values().equals(before.values())) {
      report.countUnchanged();
    } else {
      data.put(writing, after);
      index.index(writing, after);
      report.countUpdated();
    }
  }

  /** The level of a name; of an unknown name the first, so that nothing becomes visible. */
  private static Long level(StoredProject project, String name) {
    return project.levels().stream()
        .filter(level -> level.name().equals(name))
        .findFirst()
        .orElse(project.levels().get(0))
        .id();
  }

  private StoredIssue created(
      Records.Writing writing,
      ImportedIssue imported,
      String key,
      StoredProject project,
      Map<String, @Nullable Object> changes) {
    long id = newThings.issueId(writing, imported.id());
    long number = Long.parseLong(key.substring(key.lastIndexOf('-') + 1));
    data.reserve(writing, "number " + project.id(), number);
    long now = clock.millis();
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    values.put(FieldId.ISSUE_TYPE, "Task");
    values.put(FieldId.STATUS, "To Do");
    values.put(FieldId.RANK, Ranks.initial(id));
    values.put(FieldId.CREATED, now);
    values.put(FieldId.UPDATED, now);
    changes.forEach(
        (field, value) -> {
          if (value != null) {
            values.put(field, value);
          }
        });
    if (imported.key() == null) {
      values.put(FieldId.ORIGIN, imported.id());
    }
    return new StoredIssue(id, project.id(), key, number, FieldValues.of(values));
  }

  private @Nullable String key(ImportedIssue imported) {
    if (imported.key() != null) {
      String key = imported.key().toUpperCase(Locale.ROOT);
      if (!KEY.matcher(key).matches()) {
        skipped(imported.where(), "no issue key: " + imported.key());
        return null;
      }
      return key;
    }
    if (projectKey.isEmpty() || imported.id() == null) {
      skipped(imported.where(), "no issue key; --project KEY gives such records one");
      return null;
    }
    String prefix = projectKey.get();
    Map<String, String> known = keysByOrigin.computeIfAbsent(prefix, this::origins);
    String key = known.get(imported.id());
    if (key == null) {
      StoredProject project = data.project(prefix);
      long number = project == null ? known.size() + 1 : data.last("number " + project.id()) + 1;
      key = prefix + "-" + number;
      known.put(imported.id(), key);
    }
    return key;
  }

  private Map<String, String> origins(String prefix) {
    Map<String, String> known = new HashMap<>();
    StoredProject project = data.project(prefix);
    if (project != null) {
      for (long id : data.issueIdsOf(project.id())) {
        StoredIssue issue = data.issue(id);
        String origin = issue == null ? null : issue.values().text(FieldId.ORIGIN);
        if (issue != null && origin != null) {
          known.put(origin, issue.key());
        }
      }
    }
    return known;
  }

  private StoredProject project(Records.Writing writing, String key, ImportedIssue imported) {
    Matcher parts = KEY.matcher(key);
    String prefix = parts.matches() ? parts.group(1) : key;
    StoredProject project = data.project(prefix);
    String name = imported.projectName();
    if (project == null) {
      project =
          newThings.project(writing, imported.projectId(), prefix, name == null ? prefix : name);
    } else if (name != null && project.name().equals(project.key()) && !name.equals(prefix)) {
      project = project.named(name);
      data.put(writing, project);
    }
    return project;
  }

  private void constant(Records.Writing writing, ImportedConstant constant) {
    if (data.constant(constant.kind(), constant.name()) == null) {
      newThings.constant(
          writing, constant.kind(), constant.name(), constant.category(), constant.subtask());
    }
  }

  private void person(Records.Writing writing, StoredUser person) {
    if (data.userByKey(person.key()) == null) {
      data.put(writing, person);
    }
  }
}
