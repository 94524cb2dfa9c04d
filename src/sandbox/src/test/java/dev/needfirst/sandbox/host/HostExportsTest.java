package dev.needfirst.sandbox.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HostExportsTest {

  private static final Path SIGNATURES = Path.of("../jira-api/src/main/java");
  private static final Path TWINS = Path.of("src/main/java");

  private final Set<String> exported = HostExports.asJira().sources().keySet();

  @BeforeEach
  void seesTheSignatures() {
    assertThat(SIGNATURES.resolve("com/atlassian")).isDirectory();
  }

  @Test
  void everyPackageHasASource() {
    assertThat(HostExports.asJira().sources())
        .isNotEmpty()
        .allSatisfy((name, source) -> assertThat(source).as(name).isNotBlank());
  }

  @Test
  void everyPackageOfTheSignaturesIsExportedAndNoOtherOfAtlassians() throws IOException {
    Set<String> known = new TreeSet<>(packages(SIGNATURES));
    assertThat(exported).containsAll(known);
    // This one has no class: Jira asks for its import.
    known.add("com.atlassian.plugin.osgi.bridge.external");
    assertThat(exported.stream().filter(name -> name.startsWith("com.atlassian")))
        .isSubsetOf(known);
  }

  @Test
  void aTwinOfASignatureHasAllItsPublicMembers() throws IOException {
    int seen = 0;
    try (Stream<Path> twins = Files.walk(TWINS)) {
      for (Path twin : twins.filter(path -> path.toString().endsWith(".java")).toList()) {
        Path signature = SIGNATURES.resolve(TWINS.relativize(twin));
        if (Files.exists(signature)) {
          seen++;
          assertThat(publicMethods(twin)).as(twin.toString()).containsAll(publicMethods(signature));
        }
      }
    }
    assertThat(seen).isPositive();
  }

  /**
   * Names with their number of parameters, which is what a source file tells without a compiler.
   */
  private static Set<String> publicMethods(Path source) throws IOException {
    String text = Files.readString(source).replaceAll("@\\w+(\\([^)]*\\))?\\s+", "");
    return java.util.regex.Pattern.compile(
            "(?:public|protected)(?:[\\w\\s<>?,.\\[\\]]*?)\\s(\\w+)\\(([^)]*)\\)")
        .matcher(text)
        .results()
        .map(
            found ->
                found.group(1)
                    + "/"
                    + (found.group(2).isBlank()
                        ? 0
                        : found.group(2).replaceAll("<[^>]*>", "").split(",", -1).length))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> packages(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(path -> path.toString().endsWith(".java"))
          .filter(path -> !path.endsWith("package-info.java"))
          .map(path -> root.relativize(path.getParent()).toString().replace('/', '.'))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
