package dev.needfirst.sandbox;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/** Packages the sample plugin as a transformerless jar, as it is or with something changed. */
public final class SampleJar {

  private static final String IMPORTS =
      String.join(
          ",",
          "com.atlassian.activeobjects.external",
          "com.atlassian.annotations.security;resolution:=optional",
          "com.atlassian.event.api",
          "com.atlassian.jira.plugin.webfragment.conditions",
          "com.atlassian.plugin.web",
          "com.atlassian.sal.api.lifecycle",
          "com.atlassian.sal.api.transaction",
          "com.atlassian.sal.api.websudo",
          "com.atlassian.scheduler",
          "com.atlassian.scheduler.config",
          "com.atlassian.webresource.api.assembler",
          "jakarta.inject",
          "jakarta.servlet",
          "jakarta.servlet.http",
          "jakarta.ws.rs",
          "jakarta.ws.rs.core",
          "net.java.ao",
          "net.java.ao.schema");

  private final Map<String, String> headers = new LinkedHashMap<>();
  private final Map<String, String> files = new LinkedHashMap<>();

  private SampleJar() {
    headers.put("Bundle-ManifestVersion", "2");
    headers.put("Bundle-SymbolicName", "sample");
    headers.put("Bundle-Version", "1.0.0");
    headers.put("Atlassian-Plugin-Key", "sample");
    headers.put("Spring-Context", "*");
    headers.put("Import-Package", IMPORTS);
    files.put("atlassian-plugin.xml", resource("atlassian-plugin.xml"));
    files.put("META-INF/spring/sample.xml", resource("spring.xml"));
    files.put("i18n/sample.properties", "sample.title=Sample\nsample.only=only English\n");
    files.put("i18n/sample_de.properties", "sample.title=Beispiel \\u00fc\n");
    files.put(
        "view.vm",
        "<p>$words</p><p>$view.secret</p><p>$view.shared</p>#foreach($x in $list)$x.length() #end");
    files.put("js/first.js", "var first = 1;");
    files.put("js/second.js", "throw 2;");
    files.put("css/sample.css", ".sample { color: red }");
  }

  public static SampleJar plain() {
    return new SampleJar();
  }

  public SampleJar header(String name, String value) {
    headers.put(name, value);
    return this;
  }

  public SampleJar withoutHeader(String name) {
    headers.remove(name);
    return this;
  }

  public SampleJar alsoImporting(String... packages) {
    return header("Import-Package", IMPORTS + "," + String.join(",", packages));
  }

  public SampleJar file(String path, String content) {
    files.put(path, content);
    return this;
  }

  /** Puts another text in the place of one in a file. */
  public SampleJar edit(String path, String text, String with) {
    String before = files.getOrDefault(path, "");
    if (!before.contains(text)) {
      throw new IllegalArgumentException(path + " has no " + text);
    }
    return file(path, before.replace(text, with));
  }

  public Path in(Path folder) {
    Path jar = folder.resolve("sample-" + System.nanoTime() + ".jar");
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    headers.forEach((name, value) -> manifest.getMainAttributes().putValue(name, value));
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream entries = new JarOutputStream(out, manifest)) {
      for (Map.Entry<String, String> file : files.entrySet()) {
        write(entries, file.getKey(), file.getValue().getBytes(StandardCharsets.UTF_8));
      }
      Path classes = Path.of("target/test-classes");
      try (Stream<Path> found = Files.walk(classes.resolve("dev/needfirst/sandbox/sample"))) {
        for (Path each : found.filter(Files::isRegularFile).sorted().toList()) {
          write(entries, classes.relativize(each).toString(), Files.readAllBytes(each));
        }
      }
      return jar;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(JarOutputStream jar, String name, byte[] content) throws IOException {
    jar.putNextEntry(new ZipEntry(name));
    jar.write(content);
    jar.closeEntry();
  }

  private static String resource(String name) {
    try (var stream = SampleJar.class.getResourceAsStream("/sample/" + name)) {
      return new String(
          java.util.Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
