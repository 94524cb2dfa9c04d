package dev.needfirst.sandbox.host;

/** Told when plugins come and go: what {@code JiraServices} says of these two moments holds. */
public interface PluginHooks {

  /** Right after the modules are there and before the plugin's own start. */
  void pluginEnabled();

  /** Right after the plugin's own stop and before its modules go. */
  void pluginDisabled();
}
