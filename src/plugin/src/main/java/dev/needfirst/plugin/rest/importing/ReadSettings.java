package dev.needfirst.plugin.rest.importing;

import com.atlassian.jira.user.ApplicationUser;
import dev.needfirst.core.fault.Faults;
import dev.needfirst.core.fault.Refused;
import dev.needfirst.core.project.ProjectSettings;
import dev.needfirst.core.project.Visibility;
import dev.needfirst.core.recording.SettingsDraft;
import dev.needfirst.plugin.issue.FieldSetup;
import dev.needfirst.plugin.issue.NeedfirstField;
import dev.needfirst.plugin.issue.Searching;
import dev.needfirst.plugin.rest.answer.Asking;
import dev.needfirst.plugin.rest.answer.Members;
import dev.needfirst.plugin.rest.exporting.SettingsExchange;
import dev.needfirst.plugin.rest.project.EveryoneSees;
import dev.needfirst.plugin.rest.project.SettingsAnswering;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads a project's settings from a file. What this Jira does not have stays as it is in the
 * project.
 */
public final class ReadSettings {
  private static final String SETTINGS = "settings";

  private final SettingsExchange exchange;
  private final FieldSetup fields;
  private final Searching searching;
  private final EveryoneSees everyone;

  @Inject
  public ReadSettings(
      SettingsExchange exchange, FieldSetup fields, Searching searching, EveryoneSees everyone) {
    this.exchange = exchange;
    this.fields = fields;
    this.searching = searching;
    this.everyone = everyone;
  }

  private record NamedField(@Nullable String id, @Nullable String name) {
    static NamedField read(Members members) {
      NamedField field = new NamedField(members.text("id"), members.text("name"));
      if (field.id == null) {
        members.fault("id", "required");
      }
      return field;
    }

    @Override
    public String toString() {
      return name == null ? String.valueOf(id) : name;
    }
  }

  /** The settings that the project is to have; empty of faults only if none were added. */
  SettingsDraft read(Members members, Asking.AskedProject asked, Faults faults, Unmapped unmapped) {
    ApplicationUser user = asked.user();
    ProjectSettings present = asked.settings();
    Visibility visibility = visibility(members, asked, unmapped);
    String effort = present.effortField();
    if (members.names().contains("effortField")) {
      effort = field(members, "effortField", present.effortField(), unmapped);
    }
    String jql = present.setAsideJql();
    if (members.names().contains("setAsideJql")) {
      jql = jql(members.text("setAsideJql"), user, present, unmapped);
    }
    Map<String, String> mapped = new TreeMap<>();
    members.object("mappedFields", object -> mapped(object, present, unmapped, mapped));
    SettingsDraft draft =
        new SettingsDraft(
            true,
            visibility,
            effort,
            jql,
            members.names().contains("mappedFields") ? mapped : present.mappedFields());
    faults.within(SETTINGS, () -> draft.read(present.projectId()));
    return draft;
  }

  private @Nullable Visibility visibility(
      Members members, Asking.AskedProject asked, Unmapped unmapped) {
    ProjectSettings present = asked.settings();
    String member = "needsVisibleTo";
    if (!members.has(member)) {
      return present.needsVisibleTo();
    }
    if (members.isText(member)) {
      if (!SettingsAnswering.BROWSE.equals(members.text(member))) {
        members.fault(member, "visibility-names");
      }
      if (!everyone.may(asked.project())) {
        unmapped.add(SETTINGS + "." + member, SettingsAnswering.BROWSE, Unmapped.Why.NOT_EVERYONE);
        return present.needsVisibleTo();
      }
      return Visibility.browse();
    }
    List<String> names = members.texts(member);
    Map<String, Long> found = exchange.roles(names);
    names.stream()
        .filter(name -> !found.containsKey(name))
        .forEach(name -> unmapped.add(SETTINGS + "." + member, name, Unmapped.Why.NO_ROLE));
    // No role at all must not turn into everyone.
    return found.isEmpty() ? present.needsVisibleTo() : new Visibility(Set.copyOf(found.values()));
  }

  private @Nullable String field(
      Members members, String member, @Nullable String present, Unmapped unmapped) {
    NamedField named = members.object(member, NamedField::read);
    if (named == null || named.id() == null) {
      return null;
    }
    String found = exchange.find(named.id(), named.name());
    if (found == null && !named.id().equals(present)) {
      unmapped.add(SETTINGS + "." + member, named, Unmapped.Why.NO_FIELD);
    }
    return found == null ? present : found;
  }

  private @Nullable String jql(
      @Nullable String jql, ApplicationUser user, ProjectSettings present, Unmapped unmapped) {
    if (jql == null || jql.isBlank() || jql.equals(present.setAsideJql())) {
      return jql;
    }
    try {
      searching.where(user, jql, "setAsideJql");
      return jql;
    } catch (Refused unknown) {
      unmapped.add(SETTINGS + ".setAsideJql", jql, Unmapped.Why.NO_JQL);
      return present.setAsideJql();
    }
  }

  private boolean mapped(
      Members object, ProjectSettings present, Unmapped unmapped, Map<String, String> mapped) {
    for (NeedfirstField field : NeedfirstField.values()) {
      NamedField named = object.object(field.role(), NamedField::read);
      if (named == null || named.id() == null) {
        continue;
      }
      String before = present.mappedFields().get(field.code());
      String found = exchange.find(named.id(), named.name());
      if (found == null && named.id().equals(before)) {
        found = before;
      }
      if (found != null && (found.equals(before) || fits(field, found))) {
        mapped.put(field.code(), found);
      } else {
        unmapped.add(SETTINGS + ".mappedFields." + field.role(), named, Unmapped.Why.NO_FIELD);
        if (before != null) {
          mapped.put(field.code(), before);
        }
      }
    }
    return true;
  }

  private boolean fits(NeedfirstField field, String id) {
    try {
      fields.check("mappedFields", new EnumMap<NeedfirstField, String>(Map.of(field, id)));
      return true;
    } catch (Refused doesNot) {
      return false;
    }
  }
}
