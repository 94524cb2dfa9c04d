package com.atlassian.jira.security.plugin;

import java.util.Objects;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

// What Jira does where src/jira-api has a signature only; this class comes first on the class path.
/** The key of a project permission, such as {@code BROWSE_PROJECTS}. */
@NullMarked
public class ProjectPermissionKey {

  private final String permissionKey;

  public ProjectPermissionKey(String permissionKey) {
    this.permissionKey = permissionKey;
  }

  public String permissionKey() {
    return permissionKey;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ProjectPermissionKey that && permissionKey.equals(that.permissionKey);
  }

  @Override
  public int hashCode() {
    return Objects.hashCode(permissionKey);
  }
}
