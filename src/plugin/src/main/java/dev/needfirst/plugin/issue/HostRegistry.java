package dev.needfirst.plugin.issue;

import org.jspecify.annotations.Nullable;

/** What the host may offer, and nothing depends on. */
public interface HostRegistry {

  /** A service of the host; null if it offers none of that type to plugins. */
  <T> @Nullable T find(Class<T> type);

  /** The version of this plugin as the host has it; empty outside of one. */
  String pluginVersion();
}
