package dev.needfirst.sandbox.jira.service;

import dev.needfirst.sandbox.jira.data.Constant;
import dev.needfirst.sandbox.jira.data.JiraData;
import dev.needfirst.sandbox.jira.data.NewThings;
import dev.needfirst.sandbox.jira.data.Records;
import dev.needfirst.sandbox.jira.data.StoredField;
import dev.needfirst.sandbox.jira.data.StoredUser;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What every sandbox has from its first start: people, constants and Jira Software's fields. */
public final class Seed {

  /** The group that may browse restricted projects. */
  public static final String MANAGERS = "managers";

  private final JiraData data;

  public Seed(JiraData data) {
    this.data = data;
  }

  /** Makes what is missing. */
  public void plant() {
    data.records()
        .write(
            writing -> {
              people().forEach(person -> person(writing, person));
              constants(writing);
              fields(writing);
              return true;
            });
  }

  private static List<StoredUser> people() {
    return List.of(
        person("admin", "Tom", true, Set.of(StoredUser.ADMINISTRATORS, NewThings.STAFF, MANAGERS)),
        person("pm", "Paula", true, Set.of(NewThings.STAFF, MANAGERS)),
        person("dev", "Dev", true, Set.of(NewThings.STAFF)),
        person("mara", "Mara", true, Set.of("customers")),
        person("guest", "Guest", false, Set.of()));
  }

  private static StoredUser person(
      String name, String displayName, boolean licensed, Set<String> groups) {
    return new StoredUser(
        name, name, displayName, name + "@sandbox.invalid", true, true, licensed, "en", groups);
  }

  private void person(Records.Writing writing, StoredUser person) {
    StoredUser known = data.userByKey(person.key());
    // An import may have brought a person of this name, who could not log in.
    if (known == null || !known.login()) {
      data.put(writing, person);
    }
  }

  private void constants(Records.Writing writing) {
    for (String type : List.of("Bug", "Task", "Story", "Epic", "Improvement", "Sub-task")) {
      constant(writing, Constant.Kind.ISSUE_TYPE, type, null);
    }
    for (String priority : List.of("Highest", "High", "Medium", "Low", "Lowest")) {
      constant(writing, Constant.Kind.PRIORITY, priority, null);
    }
    constant(writing, Constant.Kind.STATUS, "To Do", "new");
    constant(writing, Constant.Kind.STATUS, "In Progress", "indeterminate");
    constant(writing, Constant.Kind.STATUS, "Done", "done");
    for (String resolution : List.of("Done", "Won't Do", "Duplicate", "Cannot Reproduce")) {
      constant(writing, Constant.Kind.RESOLUTION, resolution, null);
    }
  }

  private void constant(
      Records.Writing writing, Constant.Kind kind, String name, @Nullable String category) {
    if (data.constant(kind, name) == null) {
      new NewThings(data).constant(writing, kind, name, category, null);
    }
  }

  private void fields(Records.Writing writing) {
    field(writing, "Rank", StoredField.RANK, null);
    field(writing, "Epic Link", StoredField.EPIC_LINK, StoredField.EXACT_TEXT_SEARCHER);
    field(writing, "Story Points", StoredField.FLOAT, StoredField.NUMBER_RANGE);
  }

  private void field(Records.Writing writing, String name, String type, @Nullable String searcher) {
    if (data.fieldsNamed(name).isEmpty()) {
      new NewThings(data).field(writing, name, "", type, searcher, null);
    }
  }
}
