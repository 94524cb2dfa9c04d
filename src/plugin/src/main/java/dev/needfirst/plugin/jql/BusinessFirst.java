package dev.needfirst.plugin.jql;

import com.atlassian.jira.user.ApplicationUser;
import dev.needfirst.core.viewing.FindingIssues;
import dev.needfirst.plugin.issue.Messages;
import jakarta.inject.Inject;
import java.util.List;

/** {@code businessFirst("KEY")}: the issues of a project whose business value no need carries. */
public final class BusinessFirst extends IssueFunction {
  private final FindingIssues finding;
  private final ProjectsOfUser projects;

  @Inject
  public BusinessFirst(Messages messages, FindingIssues finding, ProjectsOfUser projects) {
    super(messages);
    this.finding = finding;
    this.projects = projects;
  }

  @Override
  List<Long> issues(ApplicationUser user, String argument) {
    return finding.businessFirst(projects.browsed(user, argument));
  }

  @Override
  String argumentText() {
    return "business-first-wants";
  }
}
