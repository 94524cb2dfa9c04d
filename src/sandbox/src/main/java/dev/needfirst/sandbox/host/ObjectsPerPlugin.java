package dev.needfirst.sandbox.host;

import com.atlassian.activeobjects.external.ActiveObjects;
import dev.needfirst.sandbox.objects.PluginObjects;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceFactory;
import org.osgi.framework.ServiceRegistration;

/** Gives every plugin its own Active Objects under the one service interface. */
final class ObjectsPerPlugin implements ServiceFactory<ActiveObjects> {

  private final Map<Long, PluginObjects> byBundle = new ConcurrentHashMap<>();

  PluginObjects of(Bundle bundle) {
    return byBundle.computeIfAbsent(bundle.getBundleId(), id -> new PluginObjects());
  }

  void forget(Bundle bundle) {
    byBundle.remove(bundle.getBundleId());
  }

  @Override
  public ActiveObjects getService(Bundle bundle, ServiceRegistration<ActiveObjects> registration) {
    return of(bundle);
  }

  @Override
  public void ungetService(
      Bundle bundle, ServiceRegistration<ActiveObjects> registration, ActiveObjects service) {}
}
