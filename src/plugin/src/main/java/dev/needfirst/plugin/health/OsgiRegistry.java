package dev.needfirst.plugin.health;

import dev.needfirst.plugin.issue.HostRegistry;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;

/** The host's own registry of services. */
public final class OsgiRegistry implements HostRegistry {
  private final @Nullable Bundle plugin;

  @Inject
  public OsgiRegistry() {
    this.plugin = FrameworkUtil.getBundle(OsgiRegistry.class);
  }

  @Override
  public <T> @Nullable T find(Class<T> type) {
    BundleContext context = plugin == null ? null : plugin.getBundleContext();
    ServiceReference<T> reference = context == null ? null : context.getServiceReference(type);
    return context == null || reference == null ? null : context.getService(reference);
  }

  @Override
  public String pluginVersion() {
    return plugin == null ? "" : plugin.getVersion().toString();
  }
}
