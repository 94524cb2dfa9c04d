package dev.needfirst.sandbox.imports;

import dev.needfirst.sandbox.jira.data.StoredUser;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** People as exports tell them: they may be named, but may not log in. */
final class People {

  private People() {}

  static StoredUser person(
      @Nullable String key, @Nullable String name, String displayName, @Nullable String email) {
    String userName = name != null ? name : key != null ? key : displayName;
    String userKey = (key != null ? key : userName).toLowerCase(Locale.ROOT).replace(' ', '.');
    return new StoredUser(
        userKey,
        userName,
        displayName,
        email == null ? "" : email,
        true,
        false,
        false,
        "en",
        Set.of());
  }
}
