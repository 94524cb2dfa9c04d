package dev.needfirst.plugin.rest.exporting;

import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.security.roles.ProjectRole;
import dev.needfirst.core.project.ProjectSettings;
import dev.needfirst.plugin.issue.NeedfirstField;
import dev.needfirst.plugin.rest.project.SettingsAnswering;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A project's settings in words that another Jira understands, too. */
public final class SettingsExchange {
  private final SettingsAnswering.There there;

  @Inject
  public SettingsExchange(SettingsAnswering.There there) {
    this.there = there;
  }

  ExchangeShapes.SettingsShape shape(ProjectSettings settings) {
    String effort = settings.effortField();
    Map<String, ExchangeShapes.FieldShape> mapped = new TreeMap<>();
    for (NeedfirstField field : NeedfirstField.values()) {
      String id = settings.mappedFields().get(field.code());
      if (id != null) {
        mapped.put(field.role(), field(id));
      }
    }
    return new ExchangeShapes.SettingsShape(
        SettingsAnswering.visible(
            settings.needsVisibleTo(),
            visibility -> there.rolesOf(visibility).stream().map(ProjectRole::getName).toList()),
        effort == null ? null : field(effort),
        settings.setAsideJql(),
        mapped);
  }

  private ExchangeShapes.FieldShape field(String id) {
    return new ExchangeShapes.FieldShape(id, there.nameOf(id));
  }

  /**
   * The id of a field here: the one with that id and name, or else the only one with that name;
   * null if there is none.
   */
  public @Nullable String find(String id, @Nullable String name) {
    CustomField same = there.fields().getCustomFieldObject(id);
    if (name == null || (same != null && same.getName().equals(name))) {
      return name == null ? null : id;
    }
    List<CustomField> named =
        Stream.ofNullable(there.fields().getCustomFieldObjects())
            .flatMap(List::stream)
            .filter(field -> field.getName().equals(name))
            .toList();
    return named.size() == 1 ? named.get(0).getId() : null;
  }

  /** The ids of those of the roles that are here, by their names. */
  public Map<String, Long> roles(List<String> names) {
    Map<String, Long> found = new TreeMap<>();
    for (String name : names) {
      ProjectRole role = there.roles().getProjectRole(name);
      if (role != null) {
        found.put(name, role.getId());
      }
    }
    return found;
  }
}
