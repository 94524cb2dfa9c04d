package dev.needfirst.plugin.index;

import com.atlassian.jira.issue.Issue;
import dev.needfirst.core.recording.Whereabouts;
import dev.needfirst.plugin.issue.Issues;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Where issues are, from Jira. */
public final class WhereaboutsInJira implements Whereabouts {
  private final Issues issues;

  @Inject
  public WhereaboutsInJira(Issues issues) {
    this.issues = issues;
  }

  @Override
  public Map<Long, Long> projectsOf(Collection<Long> issueIds) {
    Map<Long, Long> projects = new HashMap<>();
    for (long id : issueIds) {
      issues.find(id).map(Issue::getProjectId).ifPresent(project -> projects.put(id, project));
    }
    return projects;
  }
}
