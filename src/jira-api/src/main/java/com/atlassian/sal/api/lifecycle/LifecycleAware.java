// Source: deftdevs/bootstrapi @4c9d6271, StartupConfigLifecycle (onStop has a default on new
// versions, so both are written by us).
package com.atlassian.sal.api.lifecycle;

public interface LifecycleAware {
  void onStart();

  void onStop();
}
