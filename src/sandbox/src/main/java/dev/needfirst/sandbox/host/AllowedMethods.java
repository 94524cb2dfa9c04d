package dev.needfirst.sandbox.host;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.velocity.runtime.RuntimeServices;
import org.apache.velocity.util.RuntimeServicesAware;
import org.apache.velocity.util.introspection.Info;
import org.apache.velocity.util.introspection.UberspectImpl;
import org.apache.velocity.util.introspection.VelMethod;
import org.apache.velocity.util.introspection.VelPropertyGet;
import org.apache.velocity.util.introspection.VelPropertySet;
import org.jspecify.annotations.Nullable;

/** Lets templates call only what Jira's allow-list of methods would let them. */
public final class AllowedMethods extends UberspectImpl implements RuntimeServicesAware {

  static final String ATTRIBUTE = AllowedMethods.class.getName();

  private Set<?> allowed = Set.of();

  @Override
  public void setRuntimeServices(RuntimeServices services) {
    Object given = services.getApplicationAttribute(ATTRIBUTE);
    allowed = given instanceof Set<?> set ? set : Set.of();
  }

  @Override
  public @Nullable VelMethod getMethod(Object target, String name, Object[] arguments, Info where)
      throws Exception {
    return isPlain(target) || isListed(target, name)
        ? super.getMethod(target, name, arguments, where)
        : null;
  }

  @Override
  public @Nullable VelPropertyGet getPropertyGet(Object target, String name, Info where)
      throws Exception {
    String getter = name.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + name.substring(1);
    return isPlain(target) || isListed(target, "get" + getter) || isListed(target, "is" + getter)
        ? super.getPropertyGet(target, name, where)
        : null;
  }

  @Override
  public @Nullable VelPropertySet getPropertySet(
      Object target, String name, Object argument, Info where) {
    return null;
  }

  private static boolean isPlain(Object target) {
    String type = target.getClass().getName();
    return target.getClass().isArray()
        || (type.startsWith("java.util.") && !type.startsWith("java.util.concurrent."))
        || target instanceof CharSequence
        || target instanceof Number
        || target instanceof Boolean;
  }

  private boolean isListed(Object target, String name) {
    return Arrays.stream(target.getClass().getMethods())
        .filter(method -> method.getName().equals(name))
        .map(AllowedMethods::signature)
        .anyMatch(allowed::contains);
  }

  private static String signature(Method method) {
    return method.getDeclaringClass().getName()
        + "#"
        + method.getName()
        + Arrays.stream(method.getParameterTypes())
            .map(Class::getName)
            .collect(Collectors.joining(" ", "(", ")"));
  }
}
