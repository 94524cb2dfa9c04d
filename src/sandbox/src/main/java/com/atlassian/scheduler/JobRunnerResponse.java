package com.atlassian.scheduler;

import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

// What Jira does where src/jira-api has a signature only; this class comes first on the class path.
/** How a run of a job went. */
@NullMarked
public class JobRunnerResponse {

  private final @Nullable Throwable failure;

  private JobRunnerResponse(@Nullable Throwable failure) {
    this.failure = failure;
  }

  public static JobRunnerResponse success() {
    return new JobRunnerResponse(null);
  }

  public static JobRunnerResponse failed(Throwable cause) {
    return new JobRunnerResponse(cause);
  }

  /** For the host: what went wrong, or null. */
  public @Nullable Throwable failure() {
    return failure;
  }
}
