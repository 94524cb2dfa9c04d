package com.atlassian.jira.plugin.webfragment.conditions;

import com.atlassian.jira.permission.ProjectPermissions;
import com.atlassian.jira.security.plugin.ProjectPermissionKey;
import dev.needfirst.sandbox.seam.UnsupportedInSandbox;

/** The short names of permissions in a descriptor. */
final class PermissionNames {

  private PermissionNames() {}

  static ProjectPermissionKey project(String name) {
    return switch (name) {
      case "browse", "BROWSE_PROJECTS" -> ProjectPermissions.BROWSE_PROJECTS;
      case "edit", "EDIT_ISSUES" -> ProjectPermissions.EDIT_ISSUES;
      case "project", "ADMINISTER_PROJECTS" -> ProjectPermissions.ADMINISTER_PROJECTS;
      default -> throw unknown(name);
    };
  }

  static UnsupportedInSandbox unknown(String name) {
    return new UnsupportedInSandbox("the permission \"" + name + "\" in a condition");
  }
}
