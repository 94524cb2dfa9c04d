package dev.needfirst.plugin.rest.project;

import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.security.roles.ProjectRole;
import com.atlassian.jira.user.ApplicationUser;
import dev.needfirst.core.change.Aggregate;
import dev.needfirst.core.change.Change;
import dev.needfirst.core.change.ChangeKind;
import dev.needfirst.core.change.Changes;
import dev.needfirst.core.fault.Refused;
import dev.needfirst.core.project.ProjectSettings;
import dev.needfirst.core.project.Visibility;
import dev.needfirst.plugin.issue.JqlText;
import dev.needfirst.plugin.issue.Messages;
import dev.needfirst.plugin.issue.NeedfirstField;
import dev.needfirst.plugin.issue.Searching;
import dev.needfirst.plugin.rest.answer.Shapes;
import dev.needfirst.plugin.rest.need.NeedShaping;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a page wants to know around the settings of a project: from what there is to choose. */
public final class SettingsAround {
  private static final int MOST = 10_000;

  private final Changes changes;
  private final Searching searching;
  private final SettingsAnswering.There there;
  private final EveryoneSees everyone;
  private final Says says;

  /** How it is said. */
  public record Says(Messages messages, NeedShaping shaping) {}

  @Inject
  public SettingsAround(
      Changes changes,
      Searching searching,
      SettingsAnswering.There there,
      EveryoneSees everyone,
      Says says) {
    this.changes = changes;
    this.searching = searching;
    this.there = there;
    this.everyone = everyone;
    this.says = says;
  }

  record RoleShape(long id, String name) {
    static RoleShape of(ProjectRole role) {
      return new RoleShape(role.getId(), role.getName());
    }
  }

  record EffortShape(@Nullable String name, long of, long with, boolean capped) {}

  record AsideShape(long total, @Nullable String fault) {}

  record FieldShape(String id, @Nullable String name) {}

  record FaultShape(String member, String text) {}

  /** Beside what is stored. */
  record AroundShape(
      Shapes.@Nullable AuthorShape enabledBy,
      @Nullable String enabledAt,
      boolean mayWrite,
      List<RoleShape> roles,
      EveryoneSees.EveryoneShape everyone,
      EffortShape effort,
      @Nullable AsideShape setAside,
      Map<String, FieldShape> mapped,
      List<FaultShape> faults) {

    /** The members of answers that a request may repeat. */
    static final String[] NAMES =
        Stream.of(AroundShape.class.getRecordComponents())
            .map(component -> component.getName())
            .toArray(String[]::new);
  }

  AroundShape of(ApplicationUser user, Project project, ProjectSettings settings) {
    List<FaultShape> faults = new ArrayList<>();
    AsideShape aside = aside(user, project, settings, faults);
    Change on =
        settings.enabled()
            ? switched(project.getId(), List.of(ChangeKind.PROJECT_ENABLED)).orElse(null)
            : null;
    return new AroundShape(
        on == null ? null : author(on.author()),
        on == null ? null : on.at().toString(),
        !project.isArchived(),
        there.roles().getProjectRoles().stream()
            .map(RoleShape::of)
            .sorted(Comparator.comparing(RoleShape::name))
            .toList(),
        everyone.of(project),
        effort(user, project, settings, faults),
        aside,
        mapped(settings, faults),
        withRoles(settings, faults));
  }

  /** Who switched the project on or off last. */
  Optional<Change> switched(long projectId) {
    return switched(projectId, List.of(ChangeKind.PROJECT_ENABLED, ChangeKind.PROJECT_DISABLED));
  }

  private Optional<Change> switched(long projectId, List<ChangeKind> kinds) {
    return kinds.stream()
        .flatMap(
            kind -> changes.latest(Aggregate.project(projectId), kind, Instant.EPOCH, 1).stream())
        .max(Comparator.comparing(Change::id));
  }

  Shapes.@Nullable AuthorShape author(@Nullable String key) {
    return says.shaping().author(key);
  }

  /** The roles that see the needs, by name. */
  List<RoleShape> roles(Visibility visibility) {
    return there.rolesOf(visibility).stream().map(RoleShape::of).toList();
  }

  private EffortShape effort(
      ApplicationUser user, Project project, ProjectSettings settings, List<FaultShape> faults) {
    String id = settings.effortField();
    CustomField field = id == null ? null : there.fields().getCustomFieldObject(id);
    if (id != null && field == null) {
      faults.add(fault("effortField", "map-unknown", id));
    }
    String scope = unresolved(project);
    String has =
        field == null
            ? "originalEstimate is not EMPTY"
            : JqlText.field(field.getId()) + " is not EMPTY";
    long of = searching.count(user, scope);
    long with = id != null && field == null ? 0 : counted(user, scope + " AND " + has);
    return new EffortShape(
        field == null ? null : field.getName(),
        Math.min(of, MOST),
        Math.min(with, MOST),
        of > MOST);
  }

  private static String unresolved(Project project) {
    return "project = " + project.getId() + " AND " + JqlText.UNRESOLVED;
  }

  /** None where Jira does not take it, such as with time tracking switched off. */
  private long counted(ApplicationUser user, String jql) {
    try {
      return searching.count(user, searching.where(user, jql, "effortField"));
    } catch (Refused refused) {
      return 0;
    }
  }

  private @Nullable AsideShape aside(
      ApplicationUser user, Project project, ProjectSettings settings, List<FaultShape> faults) {
    String jql = settings.setAsideJql();
    if (jql == null) {
      return null;
    }
    try {
      String where = searching.where(user, jql, "setAsideJql");
      return new AsideShape(
          searching.count(
              user, unresolved(project) + (where.isEmpty() ? "" : " AND (" + where + ")")),
          null);
    } catch (Refused refused) {
      String fault = says.messages().fault(refused.faults().get(0));
      faults.add(new FaultShape("setAsideJql", fault));
      return new AsideShape(0, fault);
    }
  }

  private Map<String, FieldShape> mapped(ProjectSettings settings, List<FaultShape> faults) {
    Map<String, FieldShape> mapped = new TreeMap<>();
    for (NeedfirstField field : NeedfirstField.values()) {
      String id = settings.mappedFields().get(field.code());
      if (id != null) {
        mapped.put(field.role(), new FieldShape(id, there.nameOf(id)));
        if (there.fields().getCustomFieldObject(id) == null) {
          faults.add(fault("mappedFields." + field.role(), "map-unknown", id));
        }
      }
    }
    return mapped;
  }

  private List<FaultShape> withRoles(ProjectSettings settings, List<FaultShape> faults) {
    Visibility visibility = settings.needsVisibleTo();
    if (visibility != null) {
      visibility.roles().stream()
          .filter(role -> there.roles().getProjectRole(role) == null)
          .forEach(role -> faults.add(fault("needsVisibleTo", "unknown-role", role.toString())));
    }
    return faults;
  }

  private FaultShape fault(String member, String key, Object... arguments) {
    return new FaultShape(member, says.messages().text("needfirst.fault." + key, arguments));
  }
}
