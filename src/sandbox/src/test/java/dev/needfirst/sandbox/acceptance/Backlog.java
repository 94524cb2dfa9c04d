package dev.needfirst.sandbox.acceptance;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The issues that the worked examples are recorded on: thirteen made for the test, or thirteen of a
 * real export.
 *
 * <p>{@code -Dneedfirst.export=FOLDER -Dneedfirst.examples=KEY-1,KEY-2,…} names a real one; all of
 * its keys are of one project, which must not have values yet.
 */
record Backlog(List<String> keys) {
  Backlog {
    keys = List.copyOf(keys);
    if (keys.size() != 13) {
      throw new IllegalArgumentException("thirteen issues are wanted, not " + keys.size());
    }
  }

  /** The issues 1 to 13 of a project made for the test. */
  static Backlog made(String project) {
    return new Backlog(
        IntStream.rangeClosed(1, 13).mapToObj(number -> project + "-" + number).toList());
  }

  /** The real ones that were named, otherwise made ones. */
  static Backlog named() {
    String keys = System.getProperty("needfirst.examples");
    return keys == null ? made("ACME") : new Backlog(List.of(keys.split(",", -1)));
  }

  /** What to import so that these issues are there; a made export is written into the folder. */
  Path export(Path folder) {
    String real = System.getProperty("needfirst.export");
    return real != null
        ? Path.of(real)
        : Export.of(project(), keys.size()).writeTo(folder.resolve("export.json"));
  }

  String project() {
    return keys.get(0).substring(0, keys.get(0).lastIndexOf('-'));
  }

  /** The key of the issue of example 1 to 13. */
  String key(int example) {
    return keys.get(example - 1);
  }

  /** The keys of these examples, in their order. */
  List<String> keys(int... examples) {
    return Arrays.stream(examples).mapToObj(this::key).toList();
  }
}
