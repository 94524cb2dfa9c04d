package dev.needfirst.plugin.rest.answer;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.user.ApplicationUser;
import dev.needfirst.core.project.ProjectSettings;
import dev.needfirst.core.project.Settings;
import dev.needfirst.core.recording.By;
import dev.needfirst.plugin.issue.Issues;
import dev.needfirst.plugin.issue.Rights;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, and what there is for them: whatever a user may not see is not found.
 *
 * <p>Every resource begins here, also where Jira has checked already: an annotation that the host
 * does not know must not open anything.
 */
public final class Asking {
  private final JiraAuthenticationContext authentication;
  private final ProjectManager projects;
  private final Settings settings;
  private final Issues issues;
  private final Rights rights;

  @Inject
  public Asking(
      JiraAuthenticationContext authentication,
      ProjectManager projects,
      Settings settings,
      Issues issues,
      Rights rights) {
    this.authentication = authentication;
    this.projects = projects;
    this.settings = settings;
    this.issues = issues;
    this.rights = rights;
  }

  /** An issue that the user may browse, in a project that is on. */
  public record AskedIssue(ApplicationUser user, Issue issue, ProjectSettings settings) {
    public Project project() {
      return issue.getProjectObject();
    }
  }

  /** A project that the user may browse. */
  public record AskedProject(ApplicationUser user, Project project, ProjectSettings settings) {}

  /** The user; anonymous ones are refused. */
  public ApplicationUser user() {
    ApplicationUser user = authentication.getLoggedInUser();
    if (user == null) {
      throw new Rejected(Rejected.UNAUTHORISED, "needfirst.error.anonymous");
    }
    return user;
  }

  /** What a user records is recorded by their key. */
  public By by(ApplicationUser user) {
    return By.author(user.getKey());
  }

  /** What users may do beyond what is asked here. */
  public Rights rights() {
    return rights;
  }

  /** An issue that the user may browse; whether they see its needs is another question. */
  public AskedIssue issue(String idOrKey) {
    ApplicationUser user = user();
    Issue issue =
        issues
            .find(idOrKey)
            .filter(found -> rights.browses(user, found))
            .orElseThrow(() -> Rejected.notFound("needfirst.error.no-issue"));
    ProjectSettings decided = settings.ofProject(issue.getProjectId());
    if (!decided.enabled()) {
      throw Rejected.notFound("needfirst.error.project-off");
    }
    return new AskedIssue(user, issue, decided);
  }

  /** An issue whose needs the user may see. */
  public AskedIssue issueWithNeeds(String idOrKey) {
    AskedIssue asked = issue(idOrKey);
    if (!seesNeeds(asked)) {
      throw Rejected.notFound("needfirst.error.no-need");
    }
    return asked;
  }

  /** An issue whose needs the user may see, and which they may edit. */
  public AskedIssue editableIssue(String idOrKey) {
    AskedIssue asked = issueWithNeeds(idOrKey);
    if (!rights.edits(asked.user(), asked.issue()) || asked.project().isArchived()) {
      throw Rejected.forbidden("needfirst.error.no-edit");
    }
    return asked;
  }

  /** Whether the needs of an issue are for the user who asked for it. */
  public boolean seesNeeds(AskedIssue asked) {
    return rights.needsAreFor(asked.user(), asked.project(), asked.settings());
  }

  /** A project that the user may browse, on or off. */
  AskedProject anyProject(String idOrKey) {
    ApplicationUser user = user();
    Project project = find(idOrKey);
    if (project == null || !rights.browses(user, project)) {
      throw Rejected.notFound("needfirst.error.no-project");
    }
    return new AskedProject(user, project, settings.ofProject(project.getId()));
  }

  /** A project that the user may browse, and that is on. */
  public AskedProject project(String idOrKey) {
    AskedProject asked = anyProject(idOrKey);
    if (!asked.settings().enabled()) {
      throw Rejected.notFound("needfirst.error.project-off");
    }
    return asked;
  }

  /** A project whose needs the user may see. */
  public AskedProject projectWithNeeds(String idOrKey) {
    AskedProject asked = project(idOrKey);
    if (!rights.needsAreFor(asked.user(), asked.project(), asked.settings())) {
      throw Rejected.notFound("needfirst.error.no-project");
    }
    return asked;
  }

  /** A project whose needs the user may see and edit. */
  public AskedProject projectWithEditableNeeds(String idOrKey) {
    AskedProject asked = projectWithNeeds(idOrKey);
    if (!rights.editsNeeds(asked.user(), asked.project(), asked.settings())) {
      throw Rejected.forbidden("needfirst.error.no-edit");
    }
    return asked;
  }

  /** A project that the user administers, on or off. Archived ones are read-only for everyone. */
  public AskedProject administeredProject(String idOrKey) {
    ApplicationUser user = user();
    Project project = find(idOrKey);
    if (project == null || !(rights.browses(user, project) || rights.administers(user, project))) {
      throw Rejected.notFound("needfirst.error.no-project");
    }
    if (!rights.administers(user, project)) {
      throw Rejected.forbidden("needfirst.error.no-project-admin");
    }
    return new AskedProject(user, project, settings.ofProject(project.getId()));
  }

  /** A project that is on, that the user administers and whose needs they see. */
  public AskedProject administeredProjectWithNeeds(String idOrKey) {
    AskedProject asked = administeredProject(idOrKey);
    if (!asked.settings().enabled()) {
      throw Rejected.notFound("needfirst.error.project-off");
    }
    if (!rights.seesNeeds(asked.user(), asked.project(), asked.settings())) {
      throw Rejected.forbidden("needfirst.error.no-needs");
    }
    return asked;
  }

  /** Whether the user is a Jira administrator. */
  public boolean administers(ApplicationUser user) {
    return rights.administersJira(user);
  }

  /** The user, who must be a Jira administrator. */
  public ApplicationUser administrator() {
    ApplicationUser user = user();
    if (!rights.administersJira(user)) {
      throw Rejected.forbidden("needfirst.error.no-admin");
    }
    return user;
  }

  private @Nullable Project find(String idOrKey) {
    return idOrKey.matches("[0-9]{1,18}")
        ? projects.getProjectObj(Long.valueOf(idOrKey))
        : projects.getProjectObjByKey(idOrKey);
  }
}
