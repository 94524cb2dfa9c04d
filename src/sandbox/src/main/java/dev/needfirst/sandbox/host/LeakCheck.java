package dev.needfirst.sandbox.host;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Tells what a plugin has left behind: threads, listeners, jobs, its class loader. */
final class LeakCheck {

  private static final long PATIENCE_NS = 5_000_000_000L;
  private static final long PAUSE_MS = 100;

  /** The host's own threads, by the start of their names. */
  private static final List<String> OF_THE_HOST =
      List.of(
          "sandbox",
          "qtp",
          "Felix",
          "H2",
          "HikariPool",
          "Session-",
          "PostgreSQL-JDBC",
          "ForkJoinPool",
          "HttpClient",
          "Attach Listener",
          "process reaper",
          "Scheduler-",
          "Common-Cleaner",
          "JerseyClient",
          "Keep-Alive-",
          "MVStore",
          "Generate Seed",
          "Java2D",
          "Cleaner-",
          "DestroyJavaVM");

  private final Set<Thread> before = new HashSet<>(Thread.getAllStackTraces().keySet());
  private final List<Function<ClassLoader, List<String>>> registries;
  private final List<String> registered = new ArrayList<>();
  // Weakly: a thread that has ended may still name the plugin's class loader as its own.
  private final Set<Thread> threads = Collections.newSetFromMap(new WeakHashMap<>());
  private @Nullable WeakReference<ClassLoader> loader;

  LeakCheck(List<Function<ClassLoader, List<String>>> registries) {
    this.registries = registries;
  }

  /** The plugin's beans are gone; its class loader is about to. */
  void end(ClassLoader ofThePlugin) {
    registered.clear();
    registries.forEach(registry -> registered.addAll(registry.apply(ofThePlugin)));
    Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> !before.contains(thread))
        .filter(thread -> OF_THE_HOST.stream().noneMatch(thread.getName()::startsWith))
        .forEach(threads::add);
    before.clear();
    loader = new WeakReference<>(ofThePlugin);
  }

  /** Waits for up to five seconds for the last things to go, then tells what has not. */
  List<String> leftovers() {
    long start = System.nanoTime();
    List<String> left = now();
    while (!left.isEmpty() && System.nanoTime() - start < PATIENCE_NS) {
      System.gc();
      try {
        Thread.sleep(PAUSE_MS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return left;
      }
      left = now();
    }
    return left;
  }

  private List<String> now() {
    List<String> left = new ArrayList<>(registered);
    threads.stream()
        .filter(Thread::isAlive)
        .forEach(thread -> left.add("the thread " + thread.getName()));
    WeakReference<ClassLoader> reference = loader;
    if (reference != null && reference.get() != null) {
      left.add("its class loader");
    }
    return left;
  }
}
