package dev.needfirst.sandbox.jira.service;

import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import dev.needfirst.sandbox.jira.data.JiraData;
import dev.needfirst.sandbox.jira.data.StoredUser;
import org.jspecify.annotations.Nullable;

/** Jira's users. */
public final class Users implements UserManager {

  private final JiraData data;

  public Users(JiraData data) {
    this.data = data;
  }

  @Override
  public @Nullable ApplicationUser getUserByKey(@Nullable String userKey) {
    return object(data.userByKey(userKey));
  }

  @Override
  public @Nullable ApplicationUser getUserByName(@Nullable String userName) {
    return object(data.userByName(userName));
  }

  private static @Nullable ApplicationUser object(@Nullable StoredUser user) {
    return user == null ? null : new UserObject(user);
  }
}
