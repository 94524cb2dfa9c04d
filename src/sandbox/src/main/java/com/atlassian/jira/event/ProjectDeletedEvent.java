package com.atlassian.jira.event;

import com.atlassian.jira.project.Project;
import org.jspecify.annotations.NullMarked;

// What Jira does where src/jira-api has a signature only; this class comes first on the class path.
/** A project was deleted. */
@NullMarked
public class ProjectDeletedEvent {

  private final Project project;

  public ProjectDeletedEvent(Project project) {
    this.project = project;
  }

  public Project getProject() {
    return project;
  }
}
