package dev.needfirst.hostcheck;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The class files of a jar or of a folder that is to become one, and its manifest. */
final class ClassFiles implements Shape.Source {
  private final Map<String, byte[]> byName = new TreeMap<>();
  private final Map<String, Shape> shapes = new HashMap<>();
  private final Manifest manifest;

  private ClassFiles(Manifest manifest) {
    this.manifest = manifest;
  }

  static ClassFiles in(Path jarOrFolder) throws IOException {
    return Files.isDirectory(jarOrFolder) ? inFolder(jarOrFolder) : inJar(jarOrFolder);
  }

  private static ClassFiles inFolder(Path folder) throws IOException {
    ClassFiles files;
    try (InputStream manifest = Files.newInputStream(folder.resolve(JarFile.MANIFEST_NAME))) {
      files = new ClassFiles(new Manifest(manifest));
    }
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path path : walk.filter(path -> path.toString().endsWith(".class")).toList()) {
        files.add(Files.readAllBytes(path));
      }
    }
    return files;
  }

  private static ClassFiles inJar(Path path) throws IOException {
    try (JarFile jar = new JarFile(path.toFile())) {
      @Nullable Manifest manifest = jar.getManifest();
      ClassFiles files = new ClassFiles(manifest == null ? new Manifest() : manifest);
      jar.stream()
          .filter(entry -> entry.getName().endsWith(".class"))
          .forEach(
              entry -> {
                try (InputStream content = jar.getInputStream(entry)) {
                  files.add(content.readAllBytes());
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
      return files;
    }
  }

  private void add(byte[] classFile) {
    Shape shape = Shape.of(classFile);
    byName.put(shape.name(), classFile);
    shapes.put(shape.name(), shape);
  }

  Iterable<byte[]> classFiles() {
    return byName.values();
  }

  List<Shape> shapes() {
    return byName.keySet().stream().flatMap(name -> shape(name).stream()).toList();
  }

  @Override
  public Optional<Shape> shape(String name) {
    return Optional.ofNullable(shapes.get(name));
  }

  List<ImportedPackage> imports() {
    return ImportedPackage.all(manifest.getMainAttributes().getValue("Import-Package"));
  }
}
