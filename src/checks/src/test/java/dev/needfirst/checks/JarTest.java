package dev.needfirst.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The jar holds what it needs and no more, and its manifest asks for nothing that Jira may lack.
 */
class JarTest {
  private static List<String> entries = List.of();
  private static Attributes manifest = new Attributes();
  private static List<String> hostMembers = List.of();

  @BeforeAll
  static void open() throws IOException {
    try (JarFile jar = new JarFile(Checkout.pluginJar().toFile())) {
      entries = jar.stream().filter(entry -> !entry.isDirectory()).map(ZipEntry::getName).toList();
      manifest = jar.getManifest().getMainAttributes();
      byte[] list =
          jar.getInputStream(jar.getEntry("META-INF/needfirst/host-members.txt")).readAllBytes();
      hostMembers = new String(list, StandardCharsets.UTF_8).lines().toList();
    }
  }

  @Test
  void classesAreOursAndThoseOfThreeSmallLibraries() {
    List<String> classes = entries.stream().filter(entry -> entry.endsWith(".class")).toList();

    assertThat(classes).hasSizeGreaterThan(100);
    assertThat(classes)
        .allMatch(
            name ->
                name.startsWith("dev/needfirst/core/")
                    || name.startsWith("dev/needfirst/plugin/")
                    || name.startsWith("com/google/gson/")
                    || name.startsWith("de/siegmar/fastcsv/")
                    || name.startsWith("org/dhatim/fastexcel/")
                    || name.startsWith("com/github/rzymek/opczip/"));
  }

  @Test
  void noTestGotIn() {
    List<String> tests =
        Stream.of("core", "plugin", "host-check", "sandbox")
            .map(module -> Checkout.file("src/" + module + "/target/test-classes"))
            .filter(folder -> folder.toFile().isDirectory())
            .flatMap(
                folder ->
                    Checkout.files(folder, Path::isAbsolute).stream()
                        .map(file -> folder.relativize(file).toString()))
            .toList();

    assertThat(tests).anyMatch(name -> name.endsWith("Test.class"));
    assertThat(entries).doesNotContainAnyElementsOf(tests);
    assertThat(entries).noneMatch(name -> name.endsWith("Test.class"));
  }

  @Test
  void otherFilesAreTheDescriptorTheWiringTheTextsAndThePages() {
    assertThat(entries)
        .filteredOn(entry -> !entry.endsWith(".class"))
        .allMatch(
            name ->
                name.matches(
                    "META-INF/(MANIFEST\\.MF|LICENSE|NOTICE|spring/needfirst\\.xml|needfirst/host-members\\.txt)"
                        + "|atlassian-plugin\\.xml"
                        + "|i18n/needfirst(_[a-z]{2})?\\.properties"
                        + "|js/[a-z]+\\.js|css/[a-z]+\\.css|LICENSES[^/]*"
                        + "|templates/[a-z/-]+\\.vm|images/[a-z-]+\\.(svg|png)"))
        .contains("atlassian-plugin.xml", "META-INF/LICENSE", "META-INF/spring/needfirst.xml");
  }

  @Test
  void gsonComesWithItsLicenceAndItsMakers() throws IOException {
    assertThat(entries).anyMatch(entry -> entry.startsWith("com/google/gson/"));
    try (JarFile jar = new JarFile(Checkout.pluginJar().toFile())) {
      assertThat(text(jar, "META-INF/LICENSE")).contains("Apache License", "Version 2.0");
      assertThat(text(jar, "META-INF/NOTICE")).contains("Gson", "Copyright 2008 Google Inc.");
    }
  }

  @Test
  void theLibrariesOfTablesComeWithTheirLicencesAndTheirMakers() throws IOException {
    assertThat(entries)
        .anyMatch(entry -> entry.startsWith("de/siegmar/fastcsv/"))
        .anyMatch(entry -> entry.startsWith("org/dhatim/fastexcel/"));
    try (JarFile jar = new JarFile(Checkout.pluginJar().toFile())) {
      assertThat(text(jar, "META-INF/NOTICE"))
          .contains("FastCSV", "Permission is hereby granted", "FastExcel", "opczip");
    }
  }

  private static String text(JarFile jar, String entry) throws IOException {
    return new String(
        jar.getInputStream(jar.getEntry(entry)).readAllBytes(), StandardCharsets.UTF_8);
  }

  @Test
  void jiraTakesTheJarAsItIs() {
    assertThat(manifest.getValue("Bundle-SymbolicName")).isEqualTo("dev.needfirst");
    assertThat(manifest.getValue("Atlassian-Plugin-Key")).isEqualTo("dev.needfirst");
    assertThat(manifest.getValue("Spring-Context")).isEqualTo("*");
    assertThat(manifest.getValue("Bundle-Version")).matches("\\d+\\.\\d+\\.\\d+(\\.SNAPSHOT)?");
  }

  @Test
  void itExportsNothingAndRequiresNothingButPackages() {
    assertThat(manifest.keySet())
        .extracting(Object::toString)
        .doesNotContain(
            "Export-Package",
            "DynamicImport-Package",
            "Require-Bundle",
            "Require-Capability",
            "Bundle-ClassPath",
            "Bundle-Activator",
            "Bundle-RequiredExecutionEnvironment");
  }

  @Test
  void noImportNamesAVersion() {
    assertThat(imports()).isNotEmpty().allMatch(clause -> !clause.contains("version"));
  }

  @Test
  void importsAreOfTheHostAlone() {
    assertThat(imports())
        .extracting(JarTest::packageOf)
        .allMatch(
            name ->
                Stream.of(
                        "com.atlassian.",
                        "net.java.ao",
                        "jakarta.inject",
                        "jakarta.servlet",
                        "jakarta.ws.rs",
                        "org.apache.log4j",
                        "org.ofbiz.core.entity",
                        "org.osgi.framework",
                        "org.slf4j",
                        "org.springframework.")
                    .anyMatch(name::startsWith))
        .contains("com.atlassian.jira.issue", "net.java.ao", "jakarta.ws.rs", "org.slf4j");
  }

  @Test
  void aMissingPackageOfAtlassianKeepsNothingFromStarting() {
    assertThat(imports())
        .filteredOn(
            clause ->
                clause.startsWith("com.atlassian.")
                    || clause.startsWith("org.springframework.")
                    || clause.startsWith("org.ofbiz.")
                    || clause.startsWith("org.apache.log4j"))
        .isNotEmpty()
        .allMatch(clause -> clause.endsWith(";resolution:=optional"));
  }

  @Test
  void whatOnlyTheDescriptorNamesIsImported() {
    assertThat(imports())
        .extracting(JarTest::packageOf)
        .contains("com.atlassian.jira.plugin.webfragment.conditions");
  }

  @Test
  void theListForThePlatformCheckIsInTheJar() {
    assertThat(hostMembers)
        .hasSizeGreaterThan(100)
        .contains("class com.atlassian.jira.issue.Issue")
        .anyMatch(line -> line.startsWith("method com.atlassian.activeobjects.external."));
  }

  private static List<String> imports() {
    return List.of(manifest.getValue("Import-Package").split(",", -1));
  }

  private static String packageOf(String clause) {
    return clause.replaceFirst(";.*", "");
  }
}
