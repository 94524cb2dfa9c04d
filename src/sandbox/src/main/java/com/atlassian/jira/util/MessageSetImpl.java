package com.atlassian.jira.util;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.NullMarked;

// Jira's name for it, which no signature needs.
/** Messages in the order in which they were added, each once. */
@NullMarked
public class MessageSetImpl implements MessageSet {

  private final Set<String> errors = new LinkedHashSet<>();

  public MessageSetImpl() {}

  @Override
  public boolean hasAnyErrors() {
    return !errors.isEmpty();
  }

  @Override
  public Set<String> getErrorMessages() {
    return java.util.Collections.unmodifiableSet(errors);
  }

  @Override
  public void addErrorMessage(String errorMessage) {
    errors.add(errorMessage);
  }
}
