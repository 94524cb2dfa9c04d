package dev.needfirst.hostcheck;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes what a jar asks of its host into the jar, while it is still a folder. */
public final class ListHostMembers {
  static final String LIST = "META-INF/needfirst/host-members.txt";

  private ListHostMembers() {}

  /**
   * Runs it.
   *
   * @param arguments the folder that becomes the jar, with its manifest
   */
  public static void main(String... arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    List<String> lines = new ArrayList<>();
    lines.add("# What this jar asks of Jira, a class or member a line. Written when it was built.");
    HostMembers.of(ClassFiles.in(folder)).forEach(member -> lines.add(member.line()));
    Path list = folder.resolve(LIST);
    Files.createDirectories(list.getParent());
    Files.write(list, lines);
  }
}
