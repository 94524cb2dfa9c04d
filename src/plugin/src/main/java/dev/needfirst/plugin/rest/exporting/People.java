package dev.needfirst.plugin.rest.exporting;

import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.jira.user.util.UserManager;
import dev.needfirst.plugin.rest.answer.Members;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * People as they are called from one Jira to another: by their names, since keys are each Jira's
 * own. One whom Jira no longer knows keeps the key.
 */
public final class People {
  private static final String NAME = "name";
  private static final String KEY = "key";

  private final UserManager users;

  @Inject
  public People(UserManager users) {
    this.users = users;
  }

  /** What a person is called; null for nobody. */
  @Nullable Map<String, String> called(@Nullable String userKey) {
    if (userKey == null) {
      return null;
    }
    ApplicationUser user = users.getUserByKey(userKey);
    return user == null ? Map.of(KEY, userKey) : Map.of(NAME, user.getUsername());
  }

  /**
   * A person as a file calls them.
   *
   * @param name null where the Jira that wrote the file no longer knew them
   */
  public record Person(@Nullable String name, @Nullable String key) {
    /** Reads a person; noted as a fault unless there is either a name or a key. */
    public static Person read(Members members) {
      Person person = new Person(members.text(NAME), members.text(KEY));
      if ((person.name == null) == (person.key == null)) {
        members.fault(NAME, "person");
      }
      return person;
    }

    @Override
    public String toString() {
      return name == null ? String.valueOf(key) : name;
    }
  }

  /** The key of a person here; empty if there is no such person. */
  public Optional<String> find(Person person) {
    String name = person.name();
    if (name != null) {
      return Optional.ofNullable(users.getUserByName(name)).map(ApplicationUser::getKey);
    }
    String key = person.key();
    // A key that someone has here is someone else's, where the file comes from another Jira.
    return key == null || users.getUserByKey(key) != null ? Optional.empty() : Optional.of(key);
  }
}
