// Source: docs.atlassian.com/jira/latest, PermissionSchemeManager (getPermissionSchemeEntries) and
// SchemeManager (getSchemeFor; null for a project without a scheme).
package com.atlassian.jira.permission;

import com.atlassian.jira.scheme.Scheme;
import com.atlassian.jira.scheme.SchemeManager;
import com.atlassian.jira.security.plugin.ProjectPermissionKey;
import java.util.Collection;

public interface PermissionSchemeManager extends SchemeManager {
  Collection<PermissionSchemeEntry> getPermissionSchemeEntries(
      Scheme scheme, ProjectPermissionKey permissionKey);
}
