package dev.needfirst.sandbox.host;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.springframework.beans.factory.FactoryBean;

/** An imported service: a proxy of its interface that looks the service up on each call. */
final class ServiceReferenceBean implements FactoryBean<Object> {

  private final BundleContext bundle;
  private final Class<?> type;
  private final Object proxy;

  ServiceReferenceBean(BundleContext bundle, String type, boolean mandatory) {
    this.bundle = bundle;
    try {
      this.type = bundle.getBundle().loadClass(type);
    } catch (ClassNotFoundException e) {
      throw new PluginFault(
          bundle.getBundle().getSymbolicName(),
          "It refers to the service "
              + type
              + ", whose class it cannot load; is its package imported?",
          e);
    }
    if (mandatory && bundle.getServiceReference(type) == null) {
      throw new PluginFault(
          bundle.getBundle().getSymbolicName(),
          java.util.List.of(
              "It refers to the service " + type + ", which the host does not have."));
    }
    this.proxy =
        Proxy.newProxyInstance(this.type.getClassLoader(), new Class<?>[] {this.type}, new Call());
  }

  @Override
  public Object getObject() {
    return proxy;
  }

  @Override
  public Class<?> getObjectType() {
    return type;
  }

  private final class Call implements InvocationHandler {
    @Override
    public @Nullable Object invoke(Object self, Method method, Object @Nullable [] arguments)
        throws Throwable {
      if (method.getDeclaringClass() == Object.class) {
        return switch (method.getName()) {
          case "equals" -> arguments != null && self == arguments[0];
          case "hashCode" -> System.identityHashCode(self);
          default -> "service " + type.getName();
        };
      }
      ServiceReference<?> reference = bundle.getServiceReference(type.getName());
      Object service = reference == null ? null : bundle.getService(reference);
      if (service == null) {
        throw new IllegalStateException("The service " + type.getName() + " is gone.");
      }
      try {
        return method.invoke(service, arguments);
      } catch (InvocationTargetException e) {
        throw e.getCause();
      }
    }
  }
}
