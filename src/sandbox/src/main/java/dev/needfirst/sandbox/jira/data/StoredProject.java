package dev.needfirst.sandbox.jira.data;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A project with its permissions.
 *
 * @param lead a user key, or null
 * @param roles user keys and, after {@code group:}, groups, by role name
 */
public record StoredProject(
    long id,
    String key,
    String name,
    String description,
    @Nullable String lead,
    boolean archived,
    List<Grant> grants,
    Map<String, List<String>> roles,
    List<SecurityLevel> levels) {

  public StoredProject {
    grants = List.copyOf(grants);
    roles = Map.copyOf(roles);
    levels = List.copyOf(levels);
  }

  public StoredProject named(String newName) {
    return new StoredProject(id, key, newName, description, lead, archived, grants, roles, levels);
  }

  public StoredProject archived(boolean nowArchived) {
    return new StoredProject(id, key, name, description, lead, nowArchived, grants, roles, levels);
  }

  public StoredProject granting(List<Grant> newGrants) {
    return new StoredProject(id, key, name, description, lead, archived, newGrants, roles, levels);
  }

  public StoredProject manned(Map<String, List<String>> newRoles) {
    return new StoredProject(id, key, name, description, lead, archived, grants, newRoles, levels);
  }

  public StoredProject leveled(List<SecurityLevel> newLevels) {
    return new StoredProject(id, key, name, description, lead, archived, grants, roles, newLevels);
  }

  /** The level of an id as issues hold it, or null. */
  public @Nullable SecurityLevel level(@Nullable Long levelId) {
    if (levelId == null) {
      return null;
    }
    return levels.stream().filter(level -> level.id() == levelId).findFirst().orElse(null);
  }
}
