package dev.needfirst.plugin.rest.issue;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.user.ApplicationUser;
import dev.needfirst.core.project.ProjectSettings;
import dev.needfirst.core.project.Settings;
import dev.needfirst.core.viewing.AskingAgain;
import dev.needfirst.core.viewing.IssueValue;
import dev.needfirst.plugin.issue.Rights;
import dev.needfirst.plugin.issue.Searching;
import dev.needfirst.plugin.rest.answer.IssueViewing;
import jakarta.inject.Inject;
import java.sql.Timestamp;
import org.jspecify.annotations.Nullable;

/** What the panel wants to know of an issue beside its value. */
public final class AroundIssues {
  private final Rights rights;
  private final Settings settings;
  private final Searching searching;
  private final AskingAgain asking;

  @Inject
  public AroundIssues(Rights rights, Settings settings, Searching searching, AskingAgain asking) {
    this.rights = rights;
    this.settings = settings;
    this.searching = searching;
    this.asking = asking;
  }

  ValueShapes.MayWriteShape mayWrite(ApplicationUser user, Issue issue) {
    return new ValueShapes.MayWriteShape(
        rights.edits(user, issue) && !issue.getProjectObject().isArchived(),
        rights.editsNeeds(user, issue.getProjectObject(), settings(issue)));
  }

  /** That the project's JQL sets the issue aside; null if it does not, or is not understood. */
  ValueShapes.@Nullable SetAsideShape setAside(ApplicationUser user, Issue issue) {
    String jql = settings(issue).setAsideJql();
    if (jql == null || !searching.chooses(user, jql, issue)) {
      return null;
    }
    Timestamp due = issue.getDueDate();
    return new ValueShapes.SetAsideShape(
        jql, due == null ? null : due.toLocalDateTime().toLocalDate().toString());
  }

  ValueShapes.@Nullable AsksShape asks(Issue issue, IssueValue value) {
    Timestamp resolved = issue.getResolutionDate();
    return resolved == null
        ? null
        : asking
            .about(IssueViewing.inCore(issue), resolved.toInstant(), value)
            .map(need -> new ValueShapes.AsksShape(need.id()))
            .orElse(null);
  }

  private ProjectSettings settings(Issue issue) {
    return settings.ofProject(issue.getProjectId());
  }
}
