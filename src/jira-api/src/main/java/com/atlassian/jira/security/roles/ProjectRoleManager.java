// Source: cures-hub/cures-condec-jira @fbadb349, MockProjectRoleManager.
package com.atlassian.jira.security.roles;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.user.ApplicationUser;
import java.util.Collection;

public interface ProjectRoleManager {
  Collection<ProjectRole> getProjectRoles();

  ProjectRole getProjectRole(Long id);

  ProjectRole getProjectRole(String name);

  boolean isUserInProjectRole(ApplicationUser user, ProjectRole projectRole, Project project);
}
