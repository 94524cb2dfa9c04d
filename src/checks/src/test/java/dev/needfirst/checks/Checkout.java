package dev.needfirst.checks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The checkout that is tested, with what has been built in it. */
final class Checkout {
  private static final Path TOP = Path.of("../..").toAbsolutePath().normalize();

  private Checkout() {}

  static Path file(String path) {
    return TOP.resolve(path);
  }

  /** The compiled classes of a module. */
  static Path classes(String module) {
    return file("src/" + module + "/target/classes");
  }

  static Path pluginJar() {
    List<Path> jars =
        files(
            file("src/plugin/target"),
            path -> path.getFileName().toString().matches("needfirst-plugin-[^-]+(-SNAPSHOT)?.jar"),
            1);
    if (jars.size() != 1) {
      throw new IllegalStateException("Not one plugin jar but " + jars);
    }
    return jars.get(0);
  }

  /** The files below a folder, in order. */
  static List<Path> files(Path folder, Predicate<Path> wanted) {
    return files(folder, wanted, Integer.MAX_VALUE);
  }

  private static List<Path> files(Path folder, Predicate<Path> wanted, int depth) {
    try (Stream<Path> walk = Files.walk(folder, depth)) {
      return walk.filter(Files::isRegularFile).filter(wanted).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Path> classFiles(String module) {
    return files(classes(module), path -> path.toString().endsWith(".class"));
  }

  static String text(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] bytes(Path path) {
    try {
      return Files.readAllBytes(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
