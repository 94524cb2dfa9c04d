// Source: cures-hub/cures-condec-jira @fbadb349, ConDecEventListener.
package com.atlassian.jira.event;

import com.atlassian.jira.project.Project;

public class ProjectDeletedEvent {
  ProjectDeletedEvent() {}

  public Project getProject() {
    throw new UnsupportedOperationException("a signature only");
  }
}
