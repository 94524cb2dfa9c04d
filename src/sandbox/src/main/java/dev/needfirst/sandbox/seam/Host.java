package dev.needfirst.sandbox.seam;

import dev.needfirst.sandbox.Options;

/**
 * What Jira's side may use of the host. All of it is there before {@link JiraSide#start} is called.
 */
public interface Host {

  /** What the sandbox was started with. */
  Options options();

  Database database();

  /** The modules of the plugin that is enabled at the moment of each call; of none, if none is. */
  PluginModules plugin();

  /**
   * A service that the host itself gives: {@code com.atlassian.event.api.EventPublisher}, {@code
   * com.atlassian.scheduler.SchedulerService}, {@code com.atlassian.beehive.ClusterLockService},
   * {@code com.atlassian.cache.CacheManager} and such.
   *
   * @throws IllegalArgumentException when the host does not have it
   */
  <T> T service(Class<T> type);

  /**
   * The address under which a browser reaches this node, without a slash at its end.
   *
   * @throws IllegalStateException before the port is bound, which is after {@link JiraSide#start}
   */
  String baseUrl();

  /**
   * Where Jira's side finds this node while {@link JiraServices#started} runs and all others are
   * kept out.
   *
   * @throws IllegalStateException before the port is bound
   */
  Entrance entrance();
}
