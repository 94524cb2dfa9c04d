package dev.needfirst.sandbox.seam;

import org.jspecify.annotations.Nullable;

/** The rights of the user whom the authentication filter has set on the current thread. */
public interface Access {

  /** The user's key, or null when anonymous. */
  @Nullable String userKey();

  boolean licensed();

  /** A Jira administrator; true for a system administrator too. */
  boolean admin();

  boolean systemAdmin();

  /** Whether this is the password of the user: asked again before an administrator's doings. */
  boolean passwordIs(String password);

  /** Whether anonymous users may enter the site at all. */
  default boolean anonymousEnters() {
    return false;
  }
}
