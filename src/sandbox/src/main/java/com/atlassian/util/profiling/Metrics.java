package com.atlassian.util.profiling;

import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Started by Active Objects before each statement; the sandbox measures nothing. */
@NullMarked
public final class Metrics {

  private static final Builder NOTHING = new Builder();

  private Metrics() {}

  public static Builder metric(String name) {
    return NOTHING;
  }

  /** Takes tags and forgets them. */
  public static final class Builder {

    private Builder() {}

    public Builder tag(String name, @Nullable String value) {
      return this;
    }

    public Builder invokerPluginKey(@Nullable String key) {
      return this;
    }

    public Builder withAnalytics() {
      return this;
    }

    public Ticker startTimer() {
      return () -> {};
    }
  }
}
