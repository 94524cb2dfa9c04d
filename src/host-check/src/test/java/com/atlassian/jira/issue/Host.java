package com.atlassian.jira.issue;

/** A host to compile against, with a service, a base class and a callback. */
public final class Host {
  public static final Host INSTANCE = new Host();

  private Host() {}

  /** What the plugin calls. */
  public interface Service {
    String name();

    <T> T inOne(Work<T> work);

    static Service of(String name) {
      return null;
    }
  }

  /** What the plugin hands over. */
  @FunctionalInterface
  public interface Work<T> {
    T run();
  }

  /** What the plugin extends. */
  public abstract static class Base<T> {
    protected String key() {
      return toString();
    }

    public abstract T value(String of);
  }

  /** What the plugin may be marked with. */
  public @interface Mark {}
}
