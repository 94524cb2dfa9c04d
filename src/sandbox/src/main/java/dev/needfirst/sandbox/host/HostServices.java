package dev.needfirst.sandbox.host;

import java.lang.reflect.Constructor;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** The services that the host registers for plugins, by interface. */
public final class HostServices {

  private final Map<Class<?>, Object> byType = new LinkedHashMap<>();

  /**
   * Adds a service; the first of an interface stays.
   *
   * @throws IllegalArgumentException when the object does not implement the interface
   */
  public void add(Class<?> type, Object service) {
    if (!type.isInstance(service)) {
      throw new IllegalArgumentException(
          service.getClass().getName() + " does not implement " + type.getName());
    }
    byType.putIfAbsent(type, service);
  }

  /** The service of an interface. */
  public <T> T get(Class<T> type) {
    Object service = byType.get(type);
    if (service == null) {
      throw new IllegalArgumentException("The host has no service " + type.getName() + ".");
    }
    return type.cast(service);
  }

  /** All of them. */
  public Map<Class<?>, Object> all() {
    return Map.copyOf(byType);
  }

  /** Makes an object of the host's own classes, such as a stock condition, from services. */
  Object create(Class<?> type) throws ReflectiveOperationException {
    Constructor<?> constructor = type.getConstructors()[0];
    Object[] arguments = Arrays.stream(constructor.getParameterTypes()).map(this::get).toArray();
    return constructor.newInstance(arguments);
  }
}
