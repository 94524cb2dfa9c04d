// Source: deftdevs/bootstrapi @4c9d6271, StartupConfigLifecycle.
package com.atlassian.beehive;

import java.util.concurrent.locks.Lock;

public interface ClusterLock extends Lock {}
