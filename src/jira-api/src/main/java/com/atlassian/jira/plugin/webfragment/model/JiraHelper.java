// Source: codescape/jira-multiple-subtasks @ce71581, ProjectAdministrationCondition;
// alanmosely/basic-jira-development-panels @82e80239, PullRequestWebPanel.
package com.atlassian.jira.plugin.webfragment.model;

import com.atlassian.jira.project.Project;
import java.util.Map;

public class JiraHelper {
  JiraHelper() {}

  public Project getProject() {
    throw new UnsupportedOperationException("a signature only");
  }

  public Map<String, Object> getContextParams() {
    throw new UnsupportedOperationException("a signature only");
  }
}
