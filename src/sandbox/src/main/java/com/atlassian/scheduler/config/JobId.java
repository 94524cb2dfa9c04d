package com.atlassian.scheduler.config;

import java.util.Objects;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

// What Jira does where src/jira-api has a signature only; this class comes first on the class path.
/** The name of a scheduled job. */
@NullMarked
public class JobId {

  private final String id;

  private JobId(String id) {
    this.id = Objects.requireNonNull(id, "id");
  }

  public static JobId of(String id) {
    return new JobId(id);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof JobId job && job.id.equals(id);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  @Override
  public String toString() {
    return id;
  }
}
