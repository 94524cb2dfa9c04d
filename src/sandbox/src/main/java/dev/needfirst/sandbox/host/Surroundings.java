package dev.needfirst.sandbox.host;

import dev.needfirst.sandbox.seam.Database;
import dev.needfirst.sandbox.services.RequiredByPage;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What of the sandbox plugins live among.
 *
 * @param hooks told when plugins come and go
 * @param hosts what serves the modules of an enabled plugin
 * @param registries where plugins may leave objects, each told by the class loader of their class
 * @param page what the page being made has asked for
 * @param locale the locale of whoever asks
 */
public record Surroundings(
    Database database,
    PluginHooks hooks,
    List<ModuleHost> hosts,
    List<Function<ClassLoader, List<String>>> registries,
    RequiredByPage page,
    Supplier<Locale> locale) {

  public Surroundings {
    hosts = List.copyOf(hosts);
    registries = List.copyOf(registries);
  }
}
