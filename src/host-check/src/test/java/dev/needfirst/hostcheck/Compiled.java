package dev.needfirst.hostcheck;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Folders of classes, compiled from sources given as text. */
final class Compiled {
  private Compiled() {}

  /** Compiles sources, by class name, into a folder, against this test's own class path. */
  static Path into(Path folder, Map<String, String> sources) throws IOException {
    Files.createDirectories(folder);
    List<JavaFileObject> units = sources.entrySet().stream().map(Compiled::unit).toList();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      List<String> options =
          List.of("-d", folder.toString(), "-cp", System.getProperty("java.class.path"));
      if (!compiler.getTask(null, files, null, options, null, units).call()) {
        throw new IllegalArgumentException("The sources do not compile.");
      }
    }
    return folder;
  }

  private static JavaFileObject unit(Map.Entry<String, String> source) {
    URI name = URI.create("string:///" + source.getKey().replace('.', '/') + ".java");
    return new SimpleJavaFileObject(name, JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return source.getValue();
      }
    };
  }

  /** Packs a folder into an archive. */
  static Path pack(Path folder, Path archive) throws IOException {
    Files.createDirectories(archive.getParent());
    try (OutputStream file = Files.newOutputStream(archive);
        JarOutputStream jar = new JarOutputStream(file);
        Stream<Path> walk = Files.walk(folder)) {
      for (Path path : walk.filter(Files::isRegularFile).toList()) {
        jar.putNextEntry(new ZipEntry(folder.relativize(path).toString()));
        Files.copy(path, jar);
      }
    }
    return archive;
  }
}
