package com.atlassian.util.profiling;

/**
 * What the real Active Objects calls while it works, and that is not on Central: measures nothing.
 */
public final class Metrics {

  private Metrics() {}

  public static Builder metric(String name) {
    return new Builder();
  }

  /** A measurement that is never made. */
  public static final class Builder {

    private Builder() {}

    public Builder tag(String key, String value) {
      return this;
    }

    public Builder invokerPluginKey(String key) {
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
