package dev.needfirst.sandbox.host;

import java.util.List;

/** Why a plugin cannot be installed or enabled, with all that was found wrong with it. */
public final class PluginFault extends RuntimeException {

  private static final long serialVersionUID = 1L;

  @SuppressWarnings("serial") // always List.copyOf, which is serialisable
  private final List<String> faults;

  public PluginFault(String plugin, List<String> faults) {
    super("The plugin " + plugin + " does not run here: " + String.join(" ", faults));
    this.faults = List.copyOf(faults);
  }

  public PluginFault(String plugin, String fault, Throwable cause) {
    super("The plugin " + plugin + " does not run here: " + fault, cause);
    this.faults = List.of(fault);
  }

  /** A sentence for each fault. */
  public List<String> faults() {
    return faults;
  }
}
