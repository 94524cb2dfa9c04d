package dev.needfirst.sandbox.jira.data;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes projects, constants, fields and ids that are not there yet. */
public final class NewThings {

  /** The group of those who work in the company that the sandbox plays. */
  public static final String STAFF = "staff";

  private static final long FIRST_ID = 10_000;
  private static final List<String> PRIORITY_ORDER =
      List.of(
          "blocker",
          "highest",
          "critical",
          "high",
          "urgent",
          "major",
          "medium",
          "normal",
          "minor",
          "low",
          "trivial",
          "lowest",
          "none");

  private final JiraData data;

  public NewThings(JiraData data) {
    this.data = data;
  }

  /**
   * Makes a project that staff may work in and whose issues their reporters may browse.
   *
   * @param wishedId the id it had elsewhere, taken if it is free
   */
  public StoredProject project(
      Records.Writing writing, @Nullable String wishedId, String key, String name) {
    long id = id(wishedId);
    if (id == 0 || data.project(id) != null) {
      id = free(writing, "project");
    }
    StoredProject project =
        new StoredProject(
            id, key, name, "", "admin", false, grants(STAFF), roles(STAFF), List.of(level(id)));
    data.put(writing, project);
    return project;
  }

  private long free(Records.Writing writing, String counter) {
    long id = data.next(writing, counter, FIRST_ID);
    while (data.project(id) != null) {
      id = data.next(writing, counter, FIRST_ID);
    }
    return id;
  }

  /** What a project grants when the group is the one that works in it. */
  public static List<Grant> grants(String group) {
    return List.of(
        new Grant(Permissions.BROWSE, Grant.Holder.GROUP, group),
        new Grant(Permissions.BROWSE, Grant.Holder.GROUP, StoredUser.ADMINISTRATORS),
        new Grant(Permissions.BROWSE, Grant.Holder.REPORTER, ""),
        new Grant(Permissions.CREATE, Grant.Holder.GROUP, group),
        new Grant(Permissions.EDIT, Grant.Holder.GROUP, group),
        new Grant(Permissions.EDIT, Grant.Holder.GROUP, StoredUser.ADMINISTRATORS),
        new Grant(Permissions.SCHEDULE, Grant.Holder.GROUP, group),
        new Grant(Permissions.MOVE, Grant.Holder.GROUP, group),
        new Grant(Permissions.DELETE, Grant.Holder.GROUP, StoredUser.ADMINISTRATORS),
        new Grant(Permissions.ADMINISTER, Grant.Holder.ROLE, "Administrators"));
  }

  /** Who is in which role of a project when the group is the one that works in it. */
  public static Map<String, List<String>> roles(String group) {
    return Map.of(
        "Administrators", List.of("group:" + StoredUser.ADMINISTRATORS),
        "Developers", List.of("dev"),
        "Users", List.of("group:" + group));
  }

  private static SecurityLevel level(long projectId) {
    return new SecurityLevel(
        projectId,
        "Managers",
        List.of(
            new Grant(Permissions.BROWSE, Grant.Holder.GROUP, StoredUser.ADMINISTRATORS),
            new Grant(Permissions.BROWSE, Grant.Holder.USER, "pm")));
  }

  /**
   * Makes a constant.
   *
   * @param category of a status; guessed by its name when null
   */
  public Constant constant(
      Records.Writing writing,
      Constant.Kind kind,
      String name,
      @Nullable String category,
      @Nullable Boolean subtask) {
    long id = data.next(writing, "constant", FIRST_ID);
    boolean status = kind == Constant.Kind.STATUS;
    String statusCategory =
        !status
            ? null
            : category == null
                ? StatusCategory.guess(name).key()
                : StatusCategory.of(category).key();
    boolean isSubtask =
        kind == Constant.Kind.ISSUE_TYPE
            && (subtask == null
                ? name.toLowerCase(Locale.ROOT).replace("-", "").startsWith("subtask")
                : subtask);
    Constant constant =
        new Constant(
            kind, Long.toString(id), name, statusCategory, sequence(kind, name, id), isSubtask);
    data.put(writing, constant);
    return constant;
  }

  private static int sequence(Constant.Kind kind, String name, long id) {
    int known =
        kind == Constant.Kind.PRIORITY ? PRIORITY_ORDER.indexOf(name.toLowerCase(Locale.ROOT)) : -1;
    return known < 0 ? (int) (id - FIRST_ID) + 100 : known + 1;
  }

  /**
   * Makes a custom field.
   *
   * @param origin the id it had elsewhere, whose number is taken if it is free
   */
  public StoredField field(
      Records.Writing writing,
      String name,
      String description,
      String typeKey,
      @Nullable String searcherKey,
      @Nullable String origin) {
    long id = origin == null ? 0 : id(origin.replace("customfield_", ""));
    if (id < FIRST_ID || data.field(id) != null) {
      do {
        id = data.next(writing, "field", FIRST_ID);
      } while (data.field(id) != null);
    }
    StoredField field = new StoredField(id, name, description, typeKey, searcherKey, origin);
    data.put(writing, field);
    return field;
  }

  /** An issue id: the one it had elsewhere if it is free. */
  public long issueId(Records.Writing writing, @Nullable String wished) {
    long id = id(wished);
    if (id > 0 && data.issue(id) == null) {
      return id;
    }
    do {
      id = data.next(writing, "issue", FIRST_ID);
    } while (data.issue(id) != null);
    return id;
  }

  private static long id(@Nullable String text) {
    return text != null && text.matches("[1-9]\\d{0,17}") ? Long.parseLong(text) : 0;
  }
}
