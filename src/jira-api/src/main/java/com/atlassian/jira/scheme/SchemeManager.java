// Source: docs.atlassian.com/jira/latest, SchemeManager.
package com.atlassian.jira.scheme;

import com.atlassian.jira.project.Project;

public interface SchemeManager {
  Scheme getSchemeFor(Project project);
}
