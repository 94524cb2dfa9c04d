package dev.needfirst.sandbox.host;

import java.util.Dictionary;
import java.util.Hashtable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.springframework.beans.factory.DisposableBean;

/** A bean offered as an OSGi service for as long as the plugin's context lives. */
final class ServiceExport implements DisposableBean {

  private final ServiceRegistration<?> registration;

  @SuppressWarnings("JdkObsolete") // OSGi asks for a Dictionary
  ServiceExport(BundleContext bundle, Object bean, String type) throws ClassNotFoundException {
    if (!bundle.getBundle().loadClass(type).isInstance(bean)) {
      throw new PluginFault(
          bundle.getBundle().getSymbolicName(),
          java.util.List.of(
              "It exports " + bean.getClass().getName() + " as " + type + ", which it is not."));
    }
    Dictionary<String, Object> none = new Hashtable<>();
    this.registration = bundle.registerService(type, bean, none);
  }

  @Override
  public void destroy() {
    registration.unregister();
  }
}
