package com.atlassian.scheduler.config;

import java.util.Objects;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

// What Jira does where src/jira-api has a signature only; this class comes first on the class path.
/** The name of what runs a job. */
@NullMarked
public class JobRunnerKey {

  private final String key;

  private JobRunnerKey(String key) {
    this.key = Objects.requireNonNull(key, "key");
  }

  public static JobRunnerKey of(String key) {
    return new JobRunnerKey(key);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof JobRunnerKey job && job.key.equals(key);
  }

  @Override
  public int hashCode() {
    return key.hashCode();
  }

  @Override
  public String toString() {
    return key;
  }
}
