package dev.needfirst.plugin.jql;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.user.ApplicationUser;
import dev.needfirst.plugin.issue.FieldIds;
import dev.needfirst.plugin.issue.JqlText;
import dev.needfirst.plugin.issue.Messages;
import dev.needfirst.plugin.issue.NeedfirstField;
import dev.needfirst.plugin.issue.Searching;
import jakarta.inject.Inject;
import java.util.List;

/**
 * {@code issuesWithoutNeed("KEY")}: the issues of a project for which nobody has said whose need
 * they serve, as they are indexed.
 */
public final class IssuesWithoutNeed extends IssueFunction {
  private final ProjectsOfUser projects;
  private final Searching searching;
  private final FieldIds fields;

  @Inject
  public IssuesWithoutNeed(
      Messages messages, ProjectsOfUser projects, Searching searching, FieldIds fields) {
    super(messages);
    this.projects = projects;
    this.searching = searching;
    this.fields = fields;
  }

  @Override
  List<Long> issues(ApplicationUser user, String argument) {
    long project = projects.browsed(user, argument);
    return fields
        .of(NeedfirstField.VALUE_STATUS)
        .map(JqlText::field)
        .map(
            status ->
                "project = %d AND (%s is EMPTY OR %s = \"no-need\")"
                    .formatted(project, status, status))
        .map(jql -> found(user, jql))
        .orElse(List.of());
  }

  private List<Long> found(ApplicationUser user, String jql) {
    // Counted first: a search engine refuses to read beyond its window.
    if (searching.count(user, jql) > MOST) {
      throw tooMany("issuesWithoutNeed");
    }
    return searching.first(user, jql, MOST).stream().map(Issue::getId).toList();
  }

  @Override
  String argumentText() {
    return "without-need-wants";
  }
}
