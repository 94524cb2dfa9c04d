package dev.needfirst.plugin.issue;

import dev.needfirst.core.change.Changes;
import dev.needfirst.core.project.Settings;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which of Jira's custom fields plays which role, by the stored id, so that renaming a field
 * changes nothing.
 *
 * <p>Answers come from memory; {@link #refresh} reads what was stored, by any node.
 */
public final class FieldIds {
  private final Settings settings;
  private final Changes changes;
  private volatile long refreshedAt = -1;
  private volatile Known known = new Known(Map.of(), Map.of());

  @Inject
  public FieldIds(Settings settings, Changes changes) {
    this.settings = settings;
    this.changes = changes;
  }

  /** The ids for the whole Jira, and those that a project has mapped otherwise. */
  private record Known(
      Map<NeedfirstField, String> ids, Map<Long, Map<String, String>> mappedByProject) {}

  /** The id of the field, such as {@code customfield_10010}; empty while there is none. */
  public Optional<String> of(NeedfirstField field) {
    return Optional.ofNullable(known.ids().get(field));
  }

  /** The id of the field in a project, which may have mapped another one. */
  public Optional<String> of(NeedfirstField field, long projectId) {
    Known now = known;
    String mapped = now.mappedByProject().getOrDefault(projectId, Map.of()).get(field.code());
    return Optional.ofNullable(mapped == null ? now.ids().get(field) : mapped);
  }

  /** Reads all ids from the database, if anything was recorded since they were read. */
  public void refreshIfChanged() {
    long last = changes.lastId();
    if (last != refreshedAt) {
      refresh();
      refreshedAt = last;
    }
  }

  /** Reads all ids from the database. */
  public void refresh() {
    Map<NeedfirstField, String> ids = new EnumMap<>(NeedfirstField.class);
    for (NeedfirstField field : NeedfirstField.values()) {
      String id = settings.remembered(name(field));
      if (id != null) {
        ids.put(field, id);
      }
    }
    Map<Long, Map<String, String>> mapped = new HashMap<>();
    for (long project : settings.enabledProjects()) {
      Map<String, String> own = settings.ofProject(project).mappedFields();
      if (!own.isEmpty()) {
        mapped.put(project, own);
      }
    }
    known = new Known(Map.copyOf(ids), Map.copyOf(mapped));
  }

  /** Stores the id of a field. */
  public void remember(NeedfirstField field, String id) {
    settings.remember(name(field), id);
    settings.remember(intention(field), null);
    refresh();
  }

  /** Forgets the id of a field that is no longer there. */
  public void forget(NeedfirstField field) {
    settings.remember(name(field), null);
    refresh();
  }

  /**
   * Stores under which name, free by now, a field is about to be made; whoever comes after a crash
   * knows it by that.
   */
  public void intend(NeedfirstField field, String name) {
    settings.remember(intention(field), name);
  }

  /** The name under which a field was about to be made, and was not remembered since. */
  public Optional<String> intended(NeedfirstField field) {
    return Optional.ofNullable(settings.remembered(intention(field)));
  }

  private static String intention(NeedfirstField field) {
    return "intention." + field.code();
  }

  private static String name(NeedfirstField field) {
    return "field." + field.code();
  }
}
