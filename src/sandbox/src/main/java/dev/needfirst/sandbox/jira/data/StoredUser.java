package dev.needfirst.sandbox.jira.data;

import java.util.Locale;
import java.util.Set;

/**
 * A person. Who may log in does so with the own name as password, or with {@link #token}: a sandbox
 * keeps no secrets.
 *
 * @param login whether the person may log in; those who only occur in imports may not
 * @param licensed whether the person has access to the application
 * @param language a language tag such as {@code en} or {@code de}
 */
public record StoredUser(
    String key,
    String name,
    String displayName,
    String email,
    boolean active,
    boolean login,
    boolean licensed,
    String language,
    Set<String> groups) {

  public static final String ADMINISTRATORS = "jira-administrators";

  public StoredUser {
    groups = Set.copyOf(groups);
  }

  /** The personal access token, as {@code Authorization: Bearer} takes it. */
  public String token() {
    return name + "-token";
  }

  public boolean admin() {
    return groups.contains(ADMINISTRATORS);
  }

  public Locale locale() {
    return Locale.forLanguageTag(language);
  }

  public StoredUser speaking(String newLanguage) {
    return new StoredUser(
        key, name, displayName, email, active, login, licensed, newLanguage, groups);
  }
}
