package dev.needfirst.sandbox.jira.data;

import java.util.List;

/** Who alone sees the issues of a level; the holders' permission is always to browse. */
public record SecurityLevel(long id, String name, List<Grant> holders) {

  public SecurityLevel {
    holders = List.copyOf(holders);
  }
}
