package dev.needfirst.hostcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostMembersTest {
  private static final String IMPORTS = "com.atlassian.jira.issue;resolution:=optional";

  @TempDir Path folder;

  @Test
  void aCallIsListedWithTheWayTheJvmMakesIt() throws IOException {
    assertThat(
            list(
                """
                String name(Host.Service service) { return service.name() + Host.Service.of("a"); }
                """))
        .contains(
            "method com.atlassian.jira.issue.Host$Service name ()Ljava/lang/String; interface",
            "method com.atlassian.jira.issue.Host$Service of"
                + " (Ljava/lang/String;)Lcom/atlassian/jira/issue/Host$Service; static");
  }

  @Test
  void aConstantOfTheHostIsListedAsField() throws IOException {
    assertThat(list("Object host() { return Host.INSTANCE; }"))
        .contains(
            "field com.atlassian.jira.issue.Host INSTANCE Lcom/atlassian/jira/issue/Host;",
            "class com.atlassian.jira.issue.Host");
  }

  @Test
  void aLambdaAsksForTheMethodThatItWrites() throws IOException {
    assertThat(list("int one(Host.Service service) { return service.inOne(() -> 1); }"))
        .contains("method com.atlassian.jira.issue.Host$Work run ()Ljava/lang/Object; interface");
  }

  @Test
  void aMethodReferenceAsksForTheMethodThatItNames() throws IOException {
    assertThat(
            list(
                """
                java.util.function.Function<Host.Service, String> name() {
                  return Host.Service::name;
                }
                """))
        .contains(
            "method com.atlassian.jira.issue.Host$Service name ()Ljava/lang/String; interface");
  }

  @Test
  void aClassOfTheHostIsAskedForWhatOursInheritAndWrite() throws IOException {
    assertThat(
            list(
                """
                static class Field extends Host.Base<Double> {
                  @Override public Double value(String of) { return key().equals(of) ? 1.0 : 0.0; }
                  public void ours() { hashCode(); }
                }
                """))
        .contains(
            "method com.atlassian.jira.issue.Host$Base <init> ()V virtual",
            "method com.atlassian.jira.issue.Host$Base key ()Ljava/lang/String; virtual",
            "method com.atlassian.jira.issue.Host$Base value"
                + " (Ljava/lang/String;)Ljava/lang/Object; virtual")
        .noneMatch(line -> line.contains("ours") || line.contains("hashCode"));
  }

  @Test
  void anAnnotationOfTheHostIsListedAndOneThatNobodyReadsIsNot() throws IOException {
    assertThat(list("@Host.Mark @org.jspecify.annotations.Nullable String text() { return null; }"))
        .contains("class com.atlassian.jira.issue.Host$Mark")
        .noneMatch(line -> line.contains("jspecify"));
  }

  @Test
  void nothingOfTheJdkOrOfTheJarIsListed() throws IOException {
    assertThat(list("java.util.List<Plugin> all() { return java.util.List.of(new Plugin()); }"))
        .isEmpty();
  }

  @Test
  void aClassThatIsNeitherHeldNorImportedIsRefused() {
    assertThatThrownBy(() -> list("org.assertj.core.api.Assertions a() { return null; }"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("org.assertj.core.api.Assertions");
  }

  @Test
  void everyLineReadsBackAsWhatItWas() throws IOException {
    List<String> lines =
        list("String name(Host.Service service) { return service.name() + Host.INSTANCE; }");

    assertThat(lines).hasSizeGreaterThan(3);
    assertThat(lines).extracting(line -> HostMember.of(line).line()).isEqualTo(lines);
    assertThatThrownBy(() -> HostMember.of("method com.atlassian.jira.issue.Host name"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private List<String> list(String body) throws IOException {
    Path jar = Compiled.into(folder, Map.of("ours.Plugin", plugin(body)));
    Files.createDirectories(jar.resolve("META-INF"));
    Files.writeString(
        jar.resolve("META-INF/MANIFEST.MF"),
        "Manifest-Version: 1.0\nImport-Package: " + IMPORTS + "\n");
    ListHostMembers.main(jar.toString());
    return Files.readAllLines(jar.resolve(ListHostMembers.LIST)).stream()
        .filter(line -> !line.startsWith("#"))
        .toList();
  }

  private static String plugin(String body) {
    return "package ours; import com.atlassian.jira.issue.Host; public class Plugin { "
        + body
        + " }";
  }
}
