package dev.needfirst.sandbox.host;

import dev.needfirst.sandbox.StartFailure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.felix.framework.FrameworkFactory;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleRequirement;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.framework.wiring.FrameworkWiring;

/** The OSGi framework: it lets a plugin see the exported packages of the host and nothing else. */
public final class Container implements AutoCloseable {

  private static final long PATIENCE_MS = 5_000;

  private final Framework framework;

  private Container(Framework framework) {
    this.framework = framework;
  }

  /** Starts a framework that keeps its files in a folder, which it empties first. */
  public static Container start(Path folder, HostExports exports) {
    Framework framework =
        new FrameworkFactory()
            .newFramework(
                Map.of(
                    Constants.FRAMEWORK_STORAGE,
                    folder.toString(),
                    Constants.FRAMEWORK_STORAGE_CLEAN,
                    Constants.FRAMEWORK_STORAGE_CLEAN_ONFIRSTINIT,
                    Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA,
                    exports.asHeader(),
                    // The JDK's generated reflection accessors are loaded through the class they
                    // reach.
                    Constants.FRAMEWORK_BOOTDELEGATION,
                    "jdk.internal.*,sun.*",
                    // Felix would otherwise quietly find host classes that no export gives.
                    "felix.bootdelegation.implicit",
                    "false",
                    // An update is installed before what it replaces goes.
                    Constants.FRAMEWORK_BSNVERSION,
                    Constants.FRAMEWORK_BSNVERSION_MULTIPLE,
                    "felix.log.level",
                    "1"));
    try {
      framework.start();
    } catch (BundleException e) {
      throw new StartFailure("The OSGi framework does not start: " + e.getMessage(), e);
    }
    return new Container(framework);
  }

  /** Where host services are registered. */
  public BundleContext services() {
    return framework.getBundleContext();
  }

  /** Takes a jar in, without resolving it. */
  Bundle install(Path jar) {
    try (InputStream content = Files.newInputStream(jar)) {
      return services()
          .installBundle("plugin:" + jar.toAbsolutePath() + "#" + System.nanoTime(), content);
    } catch (IOException e) {
      throw new PluginFault(jar.toString(), "it cannot be read: " + e.getMessage() + ".", e);
    } catch (BundleException e) {
      throw new PluginFault(jar.toString(), "it is no OSGi bundle: " + e.getMessage() + ".", e);
    }
  }

  /**
   * Resolves and starts a bundle.
   *
   * @throws PluginFault when the host lacks a package that the bundle needs; names each
   */
  void start(Bundle bundle) {
    List<String> missing = missing(bundle, false);
    if (!missing.isEmpty()) {
      throw new PluginFault(
          bundle.getSymbolicName(),
          missing.stream()
              .map(name -> "It imports the package " + name + ", which the host does not export.")
              .toList());
    }
    try {
      bundle.start();
    } catch (BundleException e) {
      throw new PluginFault(bundle.getSymbolicName(), e.getMessage() + ".", e);
    }
  }

  /** The packages that a bundle would like to import and that the host does not export, by name. */
  List<String> unresolvedOptional(Bundle bundle) {
    return missing(bundle, true);
  }

  private List<String> missing(Bundle bundle, boolean optional) {
    Set<Object> exported =
        framework
            .adapt(BundleWiring.class)
            .getCapabilities(PackageNamespace.PACKAGE_NAMESPACE)
            .stream()
            .map(capability -> capability.getAttributes().get(PackageNamespace.PACKAGE_NAMESPACE))
            .collect(Collectors.toSet());
    return bundle
        .adapt(BundleRevision.class)
        .getDeclaredRequirements(PackageNamespace.PACKAGE_NAMESPACE)
        .stream()
        .filter(requirement -> isOptional(requirement) == optional)
        .map(Container::packageName)
        .filter(name -> !exported.contains(name))
        .distinct()
        .sorted()
        .toList();
  }

  private static boolean isOptional(BundleRequirement requirement) {
    return PackageNamespace.RESOLUTION_OPTIONAL.equals(
        requirement.getDirectives().get(PackageNamespace.REQUIREMENT_RESOLUTION_DIRECTIVE));
  }

  private static String packageName(BundleRequirement requirement) {
    String filter =
        requirement.getDirectives().getOrDefault(PackageNamespace.REQUIREMENT_FILTER_DIRECTIVE, "");
    int from = filter.indexOf(PackageNamespace.PACKAGE_NAMESPACE + "=");
    if (from < 0) {
      return filter;
    }
    int start = from + PackageNamespace.PACKAGE_NAMESPACE.length() + 1;
    return filter.substring(start, filter.indexOf(')', start));
  }

  /** Stops a bundle and drops its class loader; it can be started again with a new one. */
  void stop(Bundle bundle) {
    try {
      bundle.stop();
    } catch (BundleException e) {
      throw new PluginFault(bundle.getSymbolicName(), "it does not stop: " + e.getMessage(), e);
    }
    refresh(bundle);
  }

  void uninstall(Bundle bundle) {
    try {
      bundle.uninstall();
    } catch (BundleException e) {
      throw new PluginFault(bundle.getSymbolicName(), "it stays: " + e.getMessage(), e);
    }
    refresh(bundle);
  }

  private void refresh(Bundle... bundles) {
    CountDownLatch done = new CountDownLatch(1);
    framework
        .adapt(FrameworkWiring.class)
        .refreshBundles(
            Arrays.asList(bundles),
            event -> {
              if (event.getType() == FrameworkEvent.PACKAGES_REFRESHED) {
                done.countDown();
              }
            });
    try {
      done.await(PATIENCE_MS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    try {
      framework.stop();
      framework.waitForStop(PATIENCE_MS);
    } catch (BundleException e) {
      throw new IllegalStateException("The OSGi framework does not stop", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
