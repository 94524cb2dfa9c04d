package dev.needfirst.hostcheck;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The classes of an unpacked Jira: those of its web application, of its bundled plugins, and of the
 * jars inside these.
 */
final class JiraFolder implements Shape.Source {
  private final List<Path> archives;
  private final Map<String, Shape> shapes = new HashMap<>();
  private final Set<String> packages = new HashSet<>();
  private final Set<String> exported = new HashSet<>();

  private JiraFolder(List<Path> archives) {
    this.archives = archives;
  }

  /**
   * Looks through a folder.
   *
   * @param wanted internal names of classes to find, besides their supertypes
   */
  static JiraFolder at(Path folder, Set<String> wanted) throws IOException {
    List<Path> archives;
    try (Stream<Path> walk = Files.walk(folder)) {
      archives =
          walk.filter(path -> isArchive(path.toString()) && Files.isRegularFile(path))
              // What the web application has is what the host's own code runs with.
              .sorted(
                  Comparator.comparing((Path path) -> !path.toString().contains("WEB-INF/lib"))
                      .thenComparing(Comparator.naturalOrder()))
              .toList();
    }
    JiraFolder jira = new JiraFolder(archives);
    jira.find(wanted);
    return jira;
  }

  @Override
  public Optional<Shape> shape(String name) {
    return Optional.ofNullable(shapes.get(name)).or(() -> ofJdk(name));
  }

  /** Whether any jar has a class in a package. */
  boolean hasPackage(String name) {
    return packages.contains(name);
  }

  /** Whether a bundled plugin exports a package. What the web application exports no file tells. */
  boolean exports(String name) {
    return exported.contains(name);
  }

  private void find(Set<String> wanted) throws IOException {
    Set<String> tried = new HashSet<>();
    Set<String> next = wanted;
    while (!next.isEmpty()) {
      for (Path archive : archives) {
        try (InputStream content = Files.newInputStream(archive)) {
          read(content, next);
        }
      }
      tried.addAll(next);
      next =
          shapes.values().stream()
              .flatMap(Shape::supertypes)
              .filter(name -> !tried.contains(name) && shape(name).isEmpty())
              .collect(Collectors.toSet());
    }
  }

  private void read(InputStream archive, Set<String> wanted) throws IOException {
    ZipInputStream entries = new ZipInputStream(archive);
    for (@Nullable ZipEntry entry = entries.getNextEntry();
        entry != null;
        entry = entries.getNextEntry()) {
      String path = entry.getName();
      if (isArchive(path)) {
        read(new ByteArrayInputStream(entries.readAllBytes()), wanted);
      } else if (path.equals(JarFile.MANIFEST_NAME)) {
        addExports(new Manifest(new ByteArrayInputStream(entries.readAllBytes())));
      } else if (path.endsWith(".class")) {
        String name = path.substring(0, path.length() - ".class".length());
        packages.add(name.substring(0, Math.max(0, name.lastIndexOf('/'))).replace('/', '.'));
        if (wanted.contains(name)) {
          shapes.putIfAbsent(name, Shape.of(entries.readAllBytes()));
        }
      }
    }
  }

  private void addExports(Manifest manifest) {
    ImportedPackage.all(manifest.getMainAttributes().getValue("Export-Package")).stream()
        .map(ImportedPackage::name)
        .forEach(exported::add);
  }

  private static boolean isArchive(String path) {
    return path.endsWith(".jar") || path.endsWith(".zip") || path.endsWith(".obr");
  }

  private static Optional<Shape> ofJdk(String name) {
    try (InputStream content =
        ClassLoader.getPlatformClassLoader().getResourceAsStream(name + ".class")) {
      return content == null ? Optional.empty() : Optional.of(Shape.of(content.readAllBytes()));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
