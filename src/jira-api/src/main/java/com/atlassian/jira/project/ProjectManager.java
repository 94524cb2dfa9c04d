// Source: atlassian-labs/atlassian-slack-integration-server @94c50dc,
// DefaultProjectConfigurationManager, AbstractProjectAction and ProjectConfigurationResource;
// codescape/jira-multiple-subtasks @ce71581, SubtaskTemplateImportAction.
package com.atlassian.jira.project;

public interface ProjectManager {
  Project getProjectObj(Long id);

  Project getProjectObjByKey(String key);
}
