package dev.needfirst.hostcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckJiraTest {
  private static final String HOST =
      """
      package com.atlassian.jira.issue;

      public final class Host {
        public static final Host INSTANCE = null;

        public interface Service { String name(); }

        public abstract static class Base<T> {
          protected String key() { return null; }
          public abstract T value(String of);
        }
      }
      """;

  @TempDir Path folder;
  private Path plugin;
  private Path jira;
  private final ByteArrayOutputStream told = new ByteArrayOutputStream();

  @BeforeEach
  void aPlugin() throws IOException {
    jira = Files.createDirectories(folder.resolve("jira"));
    Path classes =
        Compiled.into(
            folder.resolve("plugin"),
            Map.of(
                "ours.Field",
                """
                package ours;

                import com.atlassian.jira.issue.Host;

                public class Field extends Host.Base<Double> {
                  public Double value(String of) { return key().equals(of) ? 1.0 : 0.0; }
                  String name(Host.Service service) { return service.name() + Host.INSTANCE; }
                }
                """));
    Files.createDirectories(classes.resolve("META-INF"));
    Files.writeString(
        classes.resolve("META-INF/MANIFEST.MF"),
        "Manifest-Version: 1.0\nImport-Package: com.atlassian.jira.issue\n");
    ListHostMembers.main(classes.toString());
    plugin = Compiled.pack(classes, folder.resolve("plugin.jar"));
  }

  @Test
  void aJiraThatHasEverythingIsFine() throws IOException {
    inWebApplication(HOST);

    assertThat(check()).isZero();
    assertThat(told()).contains("has them all").doesNotContain("LACKING");
  }

  @Test
  void jarsInsideOfJarsAndZipsAreSeen() throws IOException {
    Path bundle = folder.resolve("bundle");
    Path all = folder.resolve("all");
    Compiled.pack(classes(HOST), bundle.resolve("META-INF/lib/host.jar"));
    Compiled.pack(bundle, all.resolve("bundle.jar"));
    Compiled.pack(all, jira.resolve("WEB-INF/bundled-plugins.zip"));

    assertThat(check()).isZero();
  }

  @Test
  void aMissingClassIsNamed() throws IOException {
    inWebApplication("package com.atlassian.jira.issue; public class Host { }");

    assertThat(check()).isOne();
    assertThat(told())
        .contains("LACKING  No class com.atlassian.jira.issue.Host$Service.")
        .contains("LACKING  No field INSTANCE of type Lcom/atlassian/jira/issue/Host;");
  }

  @Test
  void aChangedReturnTypeIsNamedWithWhatThereIs() throws IOException {
    inWebApplication(HOST.replace("String name()", "CharSequence name()"));

    assertThat(check()).isOne();
    assertThat(told())
        .contains("No method name()Ljava/lang/String; in com.atlassian.jira.issue.Host$Service")
        .contains("it has name()Ljava/lang/CharSequence;");
  }

  @Test
  void anInterfaceThatHasBecomeAClassIsNamed() throws IOException {
    inWebApplication(
        HOST.replace("public interface Service { String name(); }", "")
            .replace(
                "public abstract static class Base",
                "public static class Service { public String name() { return null; } }"
                    + " public abstract static class Base"));

    assertThat(check()).isOne();
    assertThat(told()).contains("Host$Service is a class, and the plugin uses it as the other");
  }

  @Test
  void aMethodThatTheHostWantsWrittenIsNamed() throws IOException {
    inWebApplication(
        HOST.replace(
            "public abstract T value(String of);",
            "public abstract T value(String of); public abstract int newInThisJira();"));

    assertThat(check()).isOne();
    assertThat(told())
        .contains(
            "ours.Field does not write newInThisJira()I of com.atlassian.jira.issue.Host$Base.");
  }

  @Test
  void aFolderWithoutJiraIsToldFromAJiraThatLacksSomething() throws IOException {
    assertThat(check()).isEqualTo(2);
    assertThat(told()).contains("has Jira's classes");
    assertThat(CheckJira.run(plugin, folder.resolve("nowhere"), out())).isEqualTo(2);
  }

  private void inWebApplication(String host) throws IOException {
    Compiled.pack(classes(host), jira.resolve("atlassian-jira/WEB-INF/lib/jira-api.jar"));
  }

  private Path classes(String host) throws IOException {
    return Compiled.into(folder.resolve("host"), Map.of("com.atlassian.jira.issue.Host", host));
  }

  private int check() throws IOException {
    return CheckJira.run(plugin, jira, out());
  }

  private PrintStream out() {
    return new PrintStream(told, true, StandardCharsets.UTF_8);
  }

  private String told() {
    return told.toString(StandardCharsets.UTF_8);
  }
}
