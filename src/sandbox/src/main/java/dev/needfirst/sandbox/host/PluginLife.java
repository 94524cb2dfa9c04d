package dev.needfirst.sandbox.host;

import com.atlassian.sal.api.lifecycle.LifecycleAware;
import dev.needfirst.sandbox.objects.PluginObjects;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.wiring.BundleWiring;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One installed plugin, enabled or not. */
public final class PluginLife {

  private static final Logger LOG = LoggerFactory.getLogger(PluginLife.class);

  private final Bundle bundle;
  private final Descriptor descriptor;
  private final Parts parts;
  private final Deque<Runnable> undoing = new ArrayDeque<>();
  private volatile @Nullable Modules modules;
  private @Nullable LeakCheck leaks;

  private PluginLife(Bundle bundle, Descriptor descriptor, Parts parts) {
    this.bundle = bundle;
    this.descriptor = descriptor;
    this.parts = parts;
  }

  /** What of the host a plugin's life needs. */
  record Parts(
      Container container, HostServices services, ObjectsPerPlugin objects, Surroundings around) {}

  /** Reads the jar and takes it into the container. */
  static PluginLife install(Path jar, Parts parts) {
    Descriptor descriptor = descriptor(jar);
    return new PluginLife(parts.container().install(jar), descriptor, parts);
  }

  /** The key of the plugin in a jar. */
  static String keyOf(Path jar) {
    return descriptor(jar).key();
  }

  private static Descriptor descriptor(Path jar) {
    if (!Files.isRegularFile(jar)) {
      throw new PluginFault(jar.toString(), List.of("There is no such file."));
    }
    try (JarFile file = new JarFile(jar.toFile())) {
      Manifest manifest = file.getManifest();
      List<String> faults = new ArrayList<>();
      for (String header :
          List.of("Atlassian-Plugin-Key", "Spring-Context", "Bundle-SymbolicName")) {
        if (manifest == null || manifest.getMainAttributes().getValue(header) == null) {
          faults.add("Its manifest has no " + header + ".");
        }
      }
      var entry = file.getEntry("atlassian-plugin.xml");
      if (entry == null) {
        faults.add("It has no atlassian-plugin.xml.");
      }
      if (!faults.isEmpty() || manifest == null || entry == null) {
        throw new PluginFault(jar.toString(), faults);
      }
      try (InputStream xml = file.getInputStream(entry)) {
        Descriptor descriptor = DescriptorReader.read(xml, jar.toString());
        String key = manifest.getMainAttributes().getValue("Atlassian-Plugin-Key");
        if (!descriptor.key().equals(key)) {
          throw new PluginFault(
              jar.toString(),
              List.of(
                  "Its manifest calls it " + key + ", its descriptor " + descriptor.key() + "."));
        }
        return descriptor;
      }
    } catch (IOException e) {
      throw new PluginFault(jar.toString(), "it cannot be read as a jar: " + e.getMessage(), e);
    }
  }

  public String key() {
    return descriptor.key();
  }

  public String name() {
    return descriptor.name();
  }

  public String version() {
    return descriptor.version();
  }

  public boolean isEnabled() {
    return modules != null;
  }

  /** The packages that the jar would like to import and that the host does not export. */
  public List<String> unresolvedImports() {
    return parts.container().unresolvedOptional(bundle);
  }

  Optional<Modules> modules() {
    return Optional.ofNullable(modules);
  }

  /**
   * Resolves, wires and starts the plugin; when that fails, takes all of it back.
   *
   * @throws PluginFault with the reason
   */
  void enable() {
    if (isEnabled()) {
      return;
    }
    LeakCheck watching = new LeakCheck(parts.around().registries());
    try {
      start(watching);
      leaks = watching;
    } catch (RuntimeException | LinkageError e) {
      disable();
      throw e instanceof PluginFault fault
          ? fault
          : new PluginFault(key(), "it fails to start: " + e, e);
    }
  }

  private void start(LeakCheck watching) {
    undoing.push(() -> parts.container().stop(bundle));
    parts.container().start(bundle);
    undoing.push(() -> watching.end(bundle.adapt(BundleWiring.class).getClassLoader()));
    PluginObjects objects = parts.objects().of(bundle);
    PluginContext context = PluginContext.open(bundle);
    undoing.push(context::close);
    Modules starting = new Modules(descriptor, bundle, context, parts.services());
    undoing.push(
        () -> {
          objects.close();
          parts.objects().forget(bundle);
        });
    descriptor
        .all(Descriptor.Objects.class)
        .forEach(
            ao ->
                objects.open(
                    parts.around().database(),
                    ao.namespace(),
                    ao.entities().stream().<Class<?>>map(starting::load).toList()));
    for (ModuleHost host : parts.around().hosts()) {
      undoing.push(host.serve(starting)::close);
    }
    modules = starting;
    undoing.push(
        () -> {
          parts.around().hooks().pluginDisabled();
          modules = null;
        });
    parts.around().hooks().pluginEnabled();
    undoing.push(() -> lifecycles().forEach(PluginLife::stopOne));
    lifecycles().forEach(LifecycleAware::onStart);
  }

  private static void stopOne(LifecycleAware lifecycle) {
    try {
      lifecycle.onStop();
    } catch (RuntimeException e) {
      LOG.error("{} failed to stop", lifecycle.getClass().getName(), e);
    }
  }

  private Stream<LifecycleAware> lifecycles() {
    ServiceReference<?>[] services = bundle.getRegisteredServices();
    BundleContext context = parts.container().services();
    return services == null
        ? Stream.empty()
        : Arrays.stream(services)
            .map(context::getService)
            .filter(LifecycleAware.class::isInstance)
            .map(LifecycleAware.class::cast);
  }

  /** Stops the plugin and takes every trace of it out of the host; its data stays. */
  void disable() {
    RuntimeException failure = null;
    while (!undoing.isEmpty()) {
      try {
        undoing.pop().run();
      } catch (RuntimeException e) {
        LOG.error("Disabling {} went wrong", key(), e);
        failure = e;
      }
    }
    modules = null;
    if (failure != null) {
      throw failure;
    }
  }

  void uninstall() {
    disable();
    parts.container().uninstall(bundle);
  }

  /** What watches the plugin since it was enabled last; nothing if it never was. */
  Optional<LeakCheck> leaks() {
    return Optional.ofNullable(leaks);
  }
}
