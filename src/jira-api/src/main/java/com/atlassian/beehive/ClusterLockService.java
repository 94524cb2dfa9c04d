// Source: deftdevs/bootstrapi @4c9d6271, StartupConfigLifecycle.
package com.atlassian.beehive;

public interface ClusterLockService {
  ClusterLock getLockForName(String lockName);
}
