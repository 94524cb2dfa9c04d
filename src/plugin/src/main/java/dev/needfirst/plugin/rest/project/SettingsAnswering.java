package dev.needfirst.plugin.rest.project;

import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.security.roles.ProjectRole;
import com.atlassian.jira.security.roles.ProjectRoleManager;
import dev.needfirst.core.fault.Faults;
import dev.needfirst.core.fault.Refused;
import dev.needfirst.core.project.ProjectSettings;
import dev.needfirst.core.project.Visibility;
import dev.needfirst.core.recording.EnablingProjects;
import dev.needfirst.core.recording.SettingsDraft;
import dev.needfirst.plugin.issue.FieldSetup;
import dev.needfirst.plugin.issue.NeedfirstField;
import dev.needfirst.plugin.issue.Searching;
import dev.needfirst.plugin.rest.answer.Answers;
import dev.needfirst.plugin.rest.answer.Asking;
import dev.needfirst.plugin.rest.answer.Bodies;
import dev.needfirst.plugin.rest.answer.Drafts;
import dev.needfirst.plugin.rest.answer.Json;
import dev.needfirst.plugin.rest.answer.Members;
import dev.needfirst.plugin.rest.answer.Rejected;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Answers for what a project has decided. */
public final class SettingsAnswering {
  /** What stands in place of roles where needs are for everyone who may browse. */
  public static final String BROWSE = "browse";

  private final Asking asking;
  private final EnablingProjects enabling;
  private final Searching searching;
  private final FieldSetup fields;
  private final EveryoneSees everyone;
  private final SettingsAround around;
  private final There there;

  /** What a setting may name. */
  public record There(ProjectRoleManager roles, CustomFieldManager fields) {

    /** What a field is called; null if there is none, or no such one. */
    public @Nullable String nameOf(@Nullable String fieldId) {
      CustomField field = fieldId == null ? null : fields.getCustomFieldObject(fieldId);
      return field == null ? null : field.getName();
    }

    /** Those of the roles that are still there, by name. */
    public List<ProjectRole> rolesOf(Visibility visibility) {
      return visibility.roles().stream()
          .map(id -> roles.getProjectRole(id))
          .filter(Objects::nonNull)
          .sorted(Comparator.comparing(ProjectRole::getName))
          .toList();
    }
  }

  /**
   * Who sees needs: the word for everyone who may browse, or what is said of chosen roles; null
   * where nobody was chosen yet.
   */
  public static @Nullable Object visible(
      @Nullable Visibility visibility, Function<Visibility, ? extends Object> ofRoles) {
    return visibility == null
        ? null
        : visibility.everyoneWhoMayBrowse() ? BROWSE : ofRoles.apply(visibility);
  }

  /** What is asked whether settings can be as they were entered. */
  public record Checks(FieldSetup fields, There there, EveryoneSees everyone) {}

  @Inject
  public SettingsAnswering(
      Asking asking,
      EnablingProjects enabling,
      Searching searching,
      Checks checks,
      SettingsAround around) {
    this.asking = asking;
    this.enabling = enabling;
    this.searching = searching;
    this.fields = checks.fields();
    this.there = checks.there();
    this.everyone = checks.everyone();
    this.around = around;
  }

  private record SettingsShape(
      int version,
      boolean enabled,
      @Nullable Object needsVisibleTo,
      @Nullable String effortField,
      @Nullable String setAsideJql,
      Map<String, String> mappedFields) {}

  public Response get(String key) {
    return present(asking.administeredProject(key));
  }

  public Response save(
      String key, @Nullable String contentType, @Nullable String parameter, InputStream body) {
    Asking.AskedProject asked = asking.administeredProject(key);
    if (asked.project().isArchived()) {
      throw Rejected.forbidden("needfirst.error.archived");
    }
    Members members = Bodies.json(contentType, body);
    Integer version = Drafts.version(members, parameter);
    String reason = Drafts.reason(members);
    members.readOnly(SettingsAround.AroundShape.NAMES);
    Boolean enabled = members.flag("enabled");
    Map<NeedfirstField, String> mapped = new EnumMap<>(NeedfirstField.class);
    members.object("mappedFields", object -> mappedFields(object, mapped));
    Map<String, String> byCode = new TreeMap<>();
    mapped.forEach((field, id) -> byCode.put(field.code(), id));
    SettingsDraft draft =
        new SettingsDraft(
            enabled != null && enabled,
            visibility(members),
            members.text("effortField"),
            members.text("setAsideJql"),
            byCode);
    members.end(() -> draft.read(asked.project().getId()));
    // What is too long is not looked for, nor told back.
    draft.read(asked.project().getId());
    refuseWhatIsNotThere(asked, draft, mapped);
    enabling.save(asked.project().getId(), version, draft, asking.by(asked.user()).because(reason));
    return present(asked);
  }

  private Response present(Asking.AskedProject asked) {
    long projectId = asked.project().getId();
    // The version first: settings that are newer than it make a writer ask again, older ones would
    // be written over unseen.
    int version = enabling.version(projectId);
    ProjectSettings settings = enabling.settings(projectId);
    SettingsShape stored =
        new SettingsShape(
            version,
            settings.enabled(),
            visible(settings.needsVisibleTo(), Visibility::roles),
            settings.effortField(),
            settings.setAsideJql(),
            mappedFields(settings));
    return Answers.ok(Json.joined(stored, around.of(asked.user(), asked.project(), settings)));
  }

  /** In the words of REST, as they came. */
  private static Map<String, String> mappedFields(ProjectSettings settings) {
    Map<String, String> byRole = new TreeMap<>();
    for (NeedfirstField field : NeedfirstField.values()) {
      String id = settings.mappedFields().get(field.code());
      if (id != null) {
        byRole.put(field.role(), id);
      }
    }
    return byRole;
  }

  private static boolean mappedFields(Members object, Map<NeedfirstField, String> mapped) {
    for (NeedfirstField field : NeedfirstField.values()) {
      String id = object.text(field.role());
      if (id != null) {
        mapped.put(field, id);
      }
    }
    return true;
  }

  private static @Nullable Visibility visibility(Members members) {
    if (members.isText("needsVisibleTo")) {
      if (!BROWSE.equals(members.text("needsVisibleTo"))) {
        members.fault("needsVisibleTo", "visibility");
      }
      return Visibility.browse();
    }
    if (!members.has("needsVisibleTo")) {
      return null;
    }
    List<Long> roles = members.wholes("needsVisibleTo");
    if (roles.isEmpty()) {
      // No role at all must not turn into everyone.
      members.fault("needsVisibleTo", "visibility");
    }
    return new Visibility(Set.copyOf(roles));
  }

  private void refuseWhatIsNotThere(
      Asking.AskedProject asked, SettingsDraft draft, Map<NeedfirstField, String> mapped) {
    Faults faults = new Faults();
    Visibility visibility = draft.needsVisibleTo();
    if (visibility != null && visibility.everyoneWhoMayBrowse()) {
      EveryoneSees.EveryoneShape can = everyone.of(asked.project());
      if (!can.possible()) {
        faults.add("needsVisibleTo", "everyone", can.text());
      }
    }
    if (visibility != null) {
      visibility.roles().stream()
          .filter(role -> there.roles().getProjectRole(role) == null)
          .forEach(role -> faults.add("needsVisibleTo", "unknown-role", role.toString()));
    }
    String effort = draft.effortField();
    if (effort != null && there.fields().getCustomFieldObject(effort) == null) {
      faults.add("effortField", "map-unknown", effort);
    }
    String jql = draft.setAsideJql();
    if (jql != null && !jql.isBlank()) {
      noting(faults, () -> searching.where(asked.user(), jql, "setAsideJql"));
    }
    noting(faults, () -> fields.check("mappedFields", mapped));
    faults.refuse();
  }

  private static void noting(Faults faults, Runnable check) {
    try {
      check.run();
    } catch (Refused refused) {
      refused.faults().forEach(faults::add);
    }
  }
}
