package dev.needfirst.sandbox.jira.service;

import com.atlassian.jira.user.ApplicationUser;
import dev.needfirst.sandbox.jira.data.StoredUser;
import org.jspecify.annotations.Nullable;

/** A person as plugins see one. */
final class UserObject implements ApplicationUser {

  private final StoredUser stored;

  UserObject(StoredUser stored) {
    this.stored = stored;
  }

  @Override
  public String getKey() {
    return stored.key();
  }

  @Override
  public String getUsername() {
    return stored.name();
  }

  @Override
  public String getDisplayName() {
    return stored.displayName();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ApplicationUser user && user.getKey().equals(getKey());
  }

  @Override
  public int hashCode() {
    return getKey().hashCode();
  }
}
