package dev.needfirst.sandbox.imports;

import dev.needfirst.sandbox.jira.data.TestDatabase;
import dev.needfirst.sandbox.jira.data.TestJira;
import dev.needfirst.sandbox.seam.Database;
import java.nio.file.Path;

/** Imports what the arguments name into a database file and tells times; run by hand. */
final class RealExports {

  private static final int TURNS = 60;

  private RealExports() {}

  /** Arguments: database URL, path, project key or "-", then queries. */
  public static void main(String[] arguments) throws Exception {
    long start = System.nanoTime();
    Database.Kind kind =
        arguments[0].contains("postgres") ? Database.Kind.POSTGRESQL : Database.Kind.H2;
    try (TestDatabase database = new TestDatabase(arguments[0], kind);
        TestJira jira = new TestJira(database, "one")) {
      tell("started", start);
      start = System.nanoTime();
      String project = arguments[2].equals("-") ? null : arguments[2];
      jira.imported(Path.of(arguments[1]), project).lines().forEach(System.out::println);
      tell("imported", start);
      for (int i = 3; i < arguments.length; i++) {
        long fastest = Long.MAX_VALUE;
        int total = 0;
        for (int turn = 0; turn < TURNS; turn++) {
          start = System.nanoTime();
          total = jira.total(arguments[i]);
          fastest = Math.min(fastest, System.nanoTime() - start);
        }
        System.out.printf(
            "%s -> %d: %.1f ms at best%n", arguments[i], total, fastest / 1_000_000.0);
      }
    }
  }

  private static void tell(String what, long start) {
    System.out.printf("%s: %d ms%n", what, (System.nanoTime() - start) / 1_000_000);
  }
}
