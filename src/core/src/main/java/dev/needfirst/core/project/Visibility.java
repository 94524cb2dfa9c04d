package dev.needfirst.core.project;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who sees the needs, evidence and customer data of a project.
 *
 * @param roles Jira's ids of the project roles whose members see them; empty for everyone who may
 *     browse the issue
 */
public record Visibility(Set<Long> roles) {

  private static final Visibility BROWSE = new Visibility(Set.of());

  public Visibility {
    roles = Collections.unmodifiableSet(new TreeSet<>(roles));
  }

  /** Everyone who may browse. */
  public static Visibility browse() {
    return BROWSE;
  }

  public boolean everyoneWhoMayBrowse() {
    return roles.isEmpty();
  }
}
