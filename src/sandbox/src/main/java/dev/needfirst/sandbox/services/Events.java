package dev.needfirst.sandbox.services;

import com.atlassian.event.api.EventListener;
import com.atlassian.event.api.EventPublisher;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands each event to the listeners of its type, on the publisher's thread; one that fails is
 * logged and stops no other.
 */
public final class Events implements EventPublisher {

  private static final Logger LOG = LoggerFactory.getLogger(Events.class);

  private final List<Target> targets = new CopyOnWriteArrayList<>();

  @Override
  public void publish(Object event) {
    for (Target target : targets) {
      if (target.type().isInstance(event)) {
        try {
          target.method().invoke(target.listener(), event);
        } catch (InvocationTargetException e) {
          LOG.error("{} failed", target.method(), e.getCause());
        } catch (IllegalAccessException e) {
          throw new IllegalStateException(e);
        }
      }
    }
  }

  /**
   * Registers the annotated methods of a listener.
   *
   * @throws IllegalArgumentException when it has none, or one does not take exactly one argument
   */
  @Override
  public void register(Object listener) {
    List<Target> found = new ArrayList<>();
    for (Method method : listener.getClass().getMethods()) {
      if (method.isAnnotationPresent(EventListener.class)) {
        if (method.getParameterCount() != 1) {
          throw new IllegalArgumentException(method + " must take exactly one event");
        }
        method.trySetAccessible();
        found.add(new Target(listener, method, method.getParameterTypes()[0]));
      }
    }
    if (found.isEmpty()) {
      throw new IllegalArgumentException(
          listener.getClass().getName() + " has no public method with @EventListener");
    }
    targets.addAll(found);
  }

  @Override
  public void unregister(Object listener) {
    targets.removeIf(target -> target.listener() == listener);
  }

  /** The listeners of classes that a class loader made. */
  public List<String> of(ClassLoader loader) {
    return targets.stream()
        .filter(target -> target.listener().getClass().getClassLoader() == loader)
        .map(target -> target.method().toString())
        .toList();
  }

  private record Target(Object listener, Method method, Class<?> type) {}
}
