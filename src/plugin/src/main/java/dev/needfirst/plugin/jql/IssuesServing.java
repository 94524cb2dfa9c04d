package dev.needfirst.plugin.jql;

import com.atlassian.jira.user.ApplicationUser;
import dev.needfirst.core.viewing.FindingIssues;
import dev.needfirst.plugin.issue.Messages;
import jakarta.inject.Inject;
import java.util.List;

/** {@code issuesServing("need id or words")}: the issues that serve needs that the user sees. */
public final class IssuesServing extends IssueFunction {
  private final FindingIssues finding;
  private final ProjectsOfUser projects;

  @Inject
  public IssuesServing(Messages messages, FindingIssues finding, ProjectsOfUser projects) {
    super(messages);
    this.finding = finding;
    this.projects = projects;
  }

  @Override
  List<Long> issues(ApplicationUser user, String argument) {
    return finding.serving(argument, project -> projects.seesNeeds(user, project));
  }

  @Override
  String argumentText() {
    return "serving-wants";
  }
}
