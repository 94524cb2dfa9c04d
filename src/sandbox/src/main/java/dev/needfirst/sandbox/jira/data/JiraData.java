package dev.needfirst.sandbox.jira.data;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Everything but the index, as this node knows it. Reading takes no lock. */
public final class JiraData {

  private final Map<Long, StoredProject> projects = new ConcurrentHashMap<>();
  private final Map<String, Long> projectIds = new ConcurrentHashMap<>();
  private final Map<Long, StoredIssue> issues = new ConcurrentHashMap<>();
  private final Map<String, Long> issueIds = new ConcurrentHashMap<>();
  private final Map<Long, Set<Long>> issuesOfProject = new ConcurrentHashMap<>();
  private final Map<String, Set<Long>> children = new ConcurrentHashMap<>();
  private final Map<String, Long> formerKeys = new ConcurrentHashMap<>();
  private final Map<String, StoredUser> users = new ConcurrentHashMap<>();
  private final Map<String, String> userKeys = new ConcurrentHashMap<>();
  private final Map<Long, StoredField> fields = new ConcurrentHashMap<>();
  private final Map<Constant.Kind, Map<String, Constant>> constants = new ConcurrentHashMap<>();
  private final Map<String, Long> counters = new ConcurrentHashMap<>();

  private final Records records;
  private final Kind<StoredUser> userKind = Kind.of("user", StoredUser.class, this::applyUser);
  private final Kind<Constant> constantKind =
      Kind.of("constant", Constant.class, this::applyConstant);
  private final Kind<StoredField> fieldKind = Kind.of("field", StoredField.class, this::applyField);
  private final Kind<StoredProject> projectKind =
      Kind.of("project", StoredProject.class, this::applyProject);
  private final Kind<StoredIssue> issueKind = Kind.of("issue", StoredIssue.class, this::applyIssue);
  private final Kind<Long> formerKeyKind =
      Kind.of("formerKey", Long.class, (key, id) -> set(formerKeys, key, id));
  private final Kind<Long> counterKind =
      Kind.of("counter", Long.class, (name, value) -> set(counters, name, value));

  public JiraData(Records records) {
    this.records = records;
    for (Constant.Kind kind : Constant.Kind.values()) {
      constants.put(kind, new ConcurrentHashMap<>());
    }
    List.of(userKind, constantKind, fieldKind, projectKind, issueKind, formerKeyKind, counterKind)
        .forEach(records::register);
  }

  public Records records() {
    return records;
  }

  // Projects

  /** All projects by key. */
  public List<StoredProject> projects() {
    return projects.values().stream().sorted(Comparator.comparing(StoredProject::key)).toList();
  }

  public @Nullable StoredProject project(long id) {
    return projects.get(id);
  }

  public @Nullable StoredProject project(String key) {
    Long id = projectIds.get(key.toUpperCase(Locale.ROOT));
    return id == null ? null : projects.get(id);
  }

  public void put(Records.Writing writing, StoredProject project) {
    writing.put(projectKind, Long.toString(project.id()), project);
  }

  public void delete(Records.Writing writing, StoredProject project) {
    writing.delete(projectKind, Long.toString(project.id()));
  }

  // Issues

  public @Nullable StoredIssue issue(long id) {
    return issues.get(id);
  }

  /** The issue of a key, present or former, in any case. */
  public @Nullable StoredIssue issue(String key) {
    String upper = key.toUpperCase(Locale.ROOT);
    Long id = issueIds.get(upper);
    if (id == null) {
      id = formerKeys.get(upper);
    }
    return id == null ? null : issues.get(id);
  }

  public @Nullable StoredIssue issueByKeyOrId(String keyOrId) {
    if (!keyOrId.isEmpty()
        && keyOrId.length() < 19
        && keyOrId.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return issue(Long.parseLong(keyOrId));
    }
    return issue(keyOrId);
  }

  public Collection<StoredIssue> issues() {
    return issues.values();
  }

  public Collection<Long> issueIdsOf(long projectId) {
    return issuesOfProject.getOrDefault(projectId, Set.of());
  }

  /** Issues whose parent has the key, by number. */
  public List<StoredIssue> childrenOf(String key) {
    return children.getOrDefault(key, Set.of()).stream()
        .map(issues::get)
        .filter(Objects::nonNull)
        .sorted(Comparator.comparingLong(StoredIssue::number))
        .toList();
  }

  /** Stores an issue; the index is told by its own means. */
  public void put(Records.Writing writing, StoredIssue issue) {
    StoredIssue before = issues.get(issue.id());
    if (before != null && !before.key().equals(issue.key())) {
      writing.put(formerKeyKind, before.key(), issue.id());
    }
    writing.put(issueKind, Long.toString(issue.id()), issue);
  }

  public void delete(Records.Writing writing, StoredIssue issue) {
    writing.delete(issueKind, Long.toString(issue.id()));
  }

  // Users

  public @Nullable StoredUser userByKey(@Nullable String key) {
    return key == null ? null : users.get(key);
  }

  public @Nullable StoredUser userByName(@Nullable String name) {
    return name == null ? null : userByKey(userKeys.get(name.toLowerCase(Locale.ROOT)));
  }

  /** All users by name. */
  public List<StoredUser> users() {
    return users.values().stream().sorted(Comparator.comparing(StoredUser::name)).toList();
  }

  public void put(Records.Writing writing, StoredUser user) {
    writing.put(userKind, user.key(), user);
  }

  // Custom fields

  /** All custom fields by id. */
  public List<StoredField> fields() {
    return fields.values().stream().sorted(Comparator.comparingLong(StoredField::id)).toList();
  }

  public @Nullable StoredField field(long id) {
    return fields.get(id);
  }

  /** The field of an id such as {@code customfield_10000}. */
  public @Nullable StoredField field(String fieldId) {
    String prefix = "customfield_";
    if (!fieldId.startsWith(prefix)) {
      return null;
    }
    try {
      return fields.get(Long.parseLong(fieldId.substring(prefix.length())));
    } catch (NumberFormatException e) {
      return null;
    }
  }

  /** The fields of a name, in any case, by id. */
  public List<StoredField> fieldsNamed(String name) {
    return fields().stream().filter(field -> field.name().equalsIgnoreCase(name)).toList();
  }

  public void removeField(Records.Writing writing, long id) {
    writing.delete(fieldKind, Long.toString(id));
  }

  public void put(Records.Writing writing, StoredField field) {
    writing.put(fieldKind, Long.toString(field.id()), field);
  }

  public void delete(Records.Writing writing, StoredField field) {
    writing.delete(fieldKind, Long.toString(field.id()));
  }

  // Constants

  /** All constants of a kind by sequence. */
  public List<Constant> constants(Constant.Kind kind) {
    return ofKind(kind).values().stream()
        .sorted(Comparator.comparingInt(Constant::sequence).thenComparing(Constant::id))
        .toList();
  }

  public @Nullable Constant constant(Constant.Kind kind, @Nullable String name) {
    return name == null ? null : ofKind(kind).get(name.toLowerCase(Locale.ROOT));
  }

  public @Nullable Constant constantById(Constant.Kind kind, String id) {
    return ofKind(kind).values().stream().filter(c -> c.id().equals(id)).findFirst().orElse(null);
  }

  public void put(Records.Writing writing, Constant constant) {
    writing.put(constantKind, constant.kind() + " " + constant.id(), constant);
  }

  // Counters

  /** The next number of a counter, at least the given one. */
  public long next(Records.Writing writing, String counter, long atLeast) {
    long value = Math.max(atLeast, counters.getOrDefault(counter, 0L) + 1);
    writing.put(counterKind, counter, value);
    return value;
  }

  /** Sees to it that a counter goes on after the given number. */
  public void reserve(Records.Writing writing, String counter, long used) {
    if (counters.getOrDefault(counter, 0L) < used) {
      writing.put(counterKind, counter, used);
    }
  }

  /** The number a counter gave last, or 0. */
  public long last(String counter) {
    return counters.getOrDefault(counter, 0L);
  }

  // Memory

  private Map<String, Constant> ofKind(Constant.Kind kind) {
    return java.util.Objects.requireNonNull(constants.get(kind));
  }

  private static <T> void set(Map<String, T> map, String key, @Nullable T value) {
    if (value == null) {
      map.remove(key);
    } else {
      map.put(key, value);
    }
  }

  private void applyUser(String key, @Nullable StoredUser user) {
    set(users, key, user);
    if (user != null) {
      userKeys.put(user.name().toLowerCase(Locale.ROOT), key);
    }
  }

  private void applyConstant(String id, @Nullable Constant constant) {
    if (constant != null) {
      ofKind(constant.kind()).put(constant.name().toLowerCase(Locale.ROOT), constant);
    }
  }

  private void applyField(String id, @Nullable StoredField field) {
    if (field == null) {
      fields.remove(Long.parseLong(id));
    } else {
      fields.put(field.id(), field);
    }
  }

  private void applyProject(String id, @Nullable StoredProject project) {
    StoredProject before =
        project == null ? projects.remove(Long.parseLong(id)) : projects.put(project.id(), project);
    if (before != null) {
      projectIds.remove(before.key());
    }
    if (project != null) {
      projectIds.put(project.key(), project.id());
    }
  }

  private void applyIssue(String id, @Nullable StoredIssue issue) {
    StoredIssue before =
        issue == null ? issues.remove(Long.parseLong(id)) : issues.put(issue.id(), issue);
    if (before != null) {
      if (issue == null || !before.key().equals(issue.key())) {
        issueIds.remove(before.key());
      }
      if (issue == null || before.projectId() != issue.projectId()) {
        among(issuesOfProject, before.projectId()).remove(before.id());
      }
      String parent = before.values().text(FieldId.PARENT);
      if (parent != null) {
        among(children, parent).remove(before.id());
      }
    }
    if (issue != null) {
      issueIds.put(issue.key(), issue.id());
      among(issuesOfProject, issue.projectId()).add(issue.id());
      String parent = issue.values().text(FieldId.PARENT);
      if (parent != null) {
        among(children, parent).add(issue.id());
      }
    }
  }

  private static <K> Set<Long> among(Map<K, Set<Long>> map, K key) {
    return map.computeIfAbsent(key, any -> ConcurrentHashMap.newKeySet());
  }
}
