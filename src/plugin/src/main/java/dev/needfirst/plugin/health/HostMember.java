package dev.needfirst.plugin.health;

import java.lang.invoke.MethodType;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A class of the host, or a member of one, that a class file of the plugin refers to.
 *
 * @param owner binary name of the class
 * @param name name of the method or field, {@code <init>} for a constructor; null for the class
 *     itself
 * @param descriptor the JVM's descriptor of the member; null for the class itself
 * @param use how it is used: {@code static}, {@code interface} or {@code virtual}; null if it does
 *     not matter
 */
record HostMember(
    String owner, @Nullable String name, @Nullable String descriptor, @Nullable String use) {

  /**
   * Reads {@code class OWNER}, {@code method OWNER NAME DESCRIPTOR USE} or {@code field OWNER NAME
   * DESCRIPTOR}.
   */
  static HostMember of(String line) {
    String[] words = line.strip().split(" +", -1);
    return new HostMember(
        words[1].replace('/', '.'),
        words.length > 2 ? words[2] : null,
        words.length > 3 ? words[3] : null,
        words.length > 4 ? words[4] : null);
  }

  /** Says what of it the host lacks; null if it has it. */
  @Nullable String lackingIn(ClassLoader host) {
    Class<?> type;
    try {
      type = Class.forName(owner, false, host);
    } catch (ClassNotFoundException | LinkageError e) {
      return "no class " + owner;
    }
    String member = name;
    String wanted = descriptor;
    if (member == null || wanted == null) {
      return null;
    }
    try {
      return has(type, member, wanted) ? null : "no " + member + wanted + " in " + owner;
    } catch (LinkageError e) {
      return "no type of a member of " + owner + ": " + e.getMessage();
    }
  }

  private boolean has(Class<?> type, String member, String wanted) {
    if (use != null && !member.equals("<init>") && use.equals("interface") != type.isInterface()) {
      // The JVM refuses a call to an interface that has become a class, and the other way round.
      if (!use.equals("static")) {
        return false;
      }
    }
    if (member.equals("<init>")) {
      return Stream.of(type.getDeclaredConstructors())
          .anyMatch(one -> wanted.equals(descriptor(void.class, one.getParameterTypes())));
    }
    boolean method = wanted.startsWith("(");
    for (Class<?> at : withSupertypes(type)) {
      boolean found =
          method
              ? Stream.of(at.getDeclaredMethods())
                  .anyMatch(
                      one ->
                          one.getName().equals(member)
                              && wanted.equals(
                                  descriptor(one.getReturnType(), one.getParameterTypes()))
                              && "static".equals(use) == Modifier.isStatic(one.getModifiers()))
              : Stream.of(at.getDeclaredFields())
                  .anyMatch(
                      one ->
                          one.getName().equals(member)
                              && one.getType().descriptorString().equals(wanted));
      if (found) {
        return true;
      }
    }
    return false;
  }

  private static String descriptor(Class<?> result, Class<?>[] parameters) {
    return MethodType.methodType(result, parameters).toMethodDescriptorString();
  }

  private static List<Class<?>> withSupertypes(Class<?> type) {
    List<Class<?>> all = new ArrayList<>();
    Deque<Class<?>> open = new ArrayDeque<>(List.of(type));
    if (type.isInterface()) {
      open.add(Object.class);
    }
    while (!open.isEmpty()) {
      Class<?> next = open.removeFirst();
      if (all.contains(next)) {
        continue;
      }
      all.add(next);
      if (next.getSuperclass() != null) {
        open.add(next.getSuperclass());
      }
      open.addAll(List.of(next.getInterfaces()));
    }
    return all;
  }
}
