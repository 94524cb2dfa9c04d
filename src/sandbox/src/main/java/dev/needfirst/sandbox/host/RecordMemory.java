package dev.needfirst.sandbox.host;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.runtime.ObjectMethods;

/**
 * What the JVM remembers of the record that it gave its methods last: the types of its components,
 * and with them the class loader of a plugin that is gone.
 */
final class RecordMemory {

  /** A record that outlives every plugin. */
  private record Own(RecordMemory part) {}

  private RecordMemory() {}

  /** Lets the JVM remember a record of the host instead. */
  static void overwrite() {
    MethodHandles.Lookup lookup = MethodHandles.lookup();
    try {
      MethodHandle part =
          lookup.findVirtual(Own.class, "part", MethodType.methodType(RecordMemory.class));
      remember(
          lookup, "equals", MethodType.methodType(boolean.class, Own.class, Object.class), part);
      remember(lookup, "hashCode", MethodType.methodType(int.class, Own.class), part);
      remember(lookup, "toString", MethodType.methodType(String.class, Own.class), part);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void remember(
      MethodHandles.Lookup lookup, String method, MethodType type, MethodHandle part) {
    try {
      var unused = ObjectMethods.bootstrap(lookup, method, type, Own.class, "part", part);
    } catch (Throwable e) { // as the JDK declares it
      throw new IllegalStateException("The JVM cannot give a record its " + method, e);
    }
  }
}
