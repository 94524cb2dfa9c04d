package dev.needfirst.hostcheck;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import org.jspecify.annotations.Nullable;

/** Holds what a plugin jar asks of its host against an unpacked Jira, and tells what is lacking. */
public final class CheckJira {
  private CheckJira() {}

  /**
   * Runs it, and ends with 0 if the Jira has everything, 1 if it lacks something, 2 if it could not
   * be checked.
   *
   * @param arguments the plugin jar and the folder
   */
  public static void main(String... arguments) throws IOException {
    System.exit(run(Path.of(arguments[0]), Path.of(arguments[1]), System.out));
  }

  static int run(Path plugin, Path folder, PrintStream out) throws IOException {
    if (!Files.isDirectory(folder)) {
      out.println("There is no folder " + folder + ". Name one that Jira has been unpacked to.");
      return 2;
    }
    ClassFiles jar = ClassFiles.in(plugin);
    NavigableSet<HostMember> members = list(plugin);
    JiraFolder jira =
        JiraFolder.at(
            folder,
            members.stream()
                .map(member -> member.owner().replace('.', '/'))
                .collect(Collectors.toSet()));
    if (!jira.hasPackage("com.atlassian.jira.issue")) {
      out.println(
          "No jar in " + folder + " has Jira's classes. Name the folder it is unpacked to.");
      return 2;
    }
    Findings findings = Findings.of(members, jar, jira);
    out.println("The plugin asks for " + members.size() + " classes and members.");
    findings.lacking().forEach(line -> out.println("LACKING  " + line));
    findings.notes().forEach(line -> out.println("note     " + line));
    out.println(
        findings.lacking().isEmpty()
            ? "This Jira has them all."
            : "This Jira lacks " + findings.lacking().size() + " of what the plugin needs.");
    return findings.lacking().isEmpty() ? 0 : 1;
  }

  /** The list that the build wrote into the jar. */
  private static NavigableSet<HostMember> list(Path plugin) throws IOException {
    try (JarFile jar = new JarFile(plugin.toFile())) {
      @Nullable ZipEntry list = jar.getEntry(ListHostMembers.LIST);
      if (list == null) {
        throw new IllegalArgumentException(plugin + " has no " + ListHostMembers.LIST + ".");
      }
      String text = new String(jar.getInputStream(list).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines()
          .filter(line -> !line.startsWith("#"))
          .map(HostMember::of)
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
