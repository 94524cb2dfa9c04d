package dev.needfirst.sandbox.seam;

import java.util.List;
import java.util.Map;

/** What Jira's side gives to the host, and what it is told. */
public interface JiraServices extends AutoCloseable {

  /** Implementations of {@code com.atlassian.jira.*} interfaces, registered as OSGi services. */
  Map<Class<?>, Object> services();

  /**
   * Servlets and filters. A filter of a path such as {@code /*} runs before the plugin's REST and
   * servlets too; the authentication filter is the first of them and knows the user of every
   * request, or none, by setting and clearing the thread's authentication context.
   */
  List<HttpModule> http();

  /** The rights of the user on the current thread. */
  Access access();

  /** What is put around a plugin's pages of administration. */
  AdminFrame adminFrame();

  /**
   * The fields of the plugin are there: its types, searchers and JQL functions may be asked for.
   */
  default void pluginEnabled() {}

  /**
   * The plugin's modules are about to go; no object of its classes may be held after this returns.
   */
  default void pluginDisabled() {}

  /**
   * The port is bound and the plugin runs: the time for imports, set-up and enabling of projects.
   */
  default void started() {}

  @Override
  void close();
}
