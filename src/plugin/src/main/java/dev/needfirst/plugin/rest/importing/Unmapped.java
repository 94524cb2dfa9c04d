package dev.needfirst.plugin.rest.importing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a file names that this Jira does not have, or not for this user: it is left out, and said.
 */
final class Unmapped {
  private static final int MOST = 1_000;

  private final List<One> found = new ArrayList<>();
  private int all;

  /** Why something could not be found here. */
  enum Why {
    NO_ISSUE("no-issue"),
    ISSUE_ELSEWHERE("issue-elsewhere"),
    NOT_EDITABLE("not-editable"),
    NO_PERSON("no-person"),
    NO_ROLE("no-role"),
    NO_FIELD("no-field"),
    NO_JQL("no-jql"),
    NOT_EVERYONE("not-everyone");

    private final String code;

    Why(String code) {
      this.code = code;
    }

    /** The last part of its text's key. */
    String code() {
      return code;
    }
  }

  /**
   * One thing.
   *
   * @param member its path in the file
   * @param name what it is called there
   */
  record One(String member, String name, Why why) {}

  void add(String member, @Nullable Object name, Why why) {
    all++;
    if (found.size() < MOST) {
      found.add(new One(member, String.valueOf(name), why));
    }
  }

  /** The first of them, in the order of the file. */
  List<One> found() {
    return List.copyOf(found);
  }

  /** How many there are. */
  int all() {
    return all;
  }
}
