package dev.needfirst.sandbox;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a sandbox is started with.
 *
 * @param port the port to listen on; 0 takes a free one
 * @param home the folder that keeps everything over a restart
 * @param imports exports to read on start, in this order: files, folders or zips
 * @param project the project key for exports that hold no keys, or null
 * @param databaseUrl a JDBC URL of PostgreSQL, or null for H2 in the home folder
 * @param node this node's name among those of one database
 * @param scoringDate the fixed scoring date, or null to follow the calendar
 * @param empty whether to start without the demo backlog
 * @param fresh whether the home folder (and, with H2, its database) is emptied first
 * @param plugin the packaged plugin, or null to start without one
 * @param blanks where issues without a value come in an ORDER BY
 * @param window how many hits a search can reach into
 * @param slow how long each read of an issue's stored data is held up, to play a slow host
 */
public record Options(
    int port,
    Path home,
    List<Path> imports,
    @Nullable String project,
    @Nullable String databaseUrl,
    String node,
    @Nullable LocalDate scoringDate,
    boolean empty,
    boolean fresh,
    @Nullable Path plugin,
    Blanks blanks,
    int window,
    Duration slow) {

  public Options {
    imports = List.copyOf(imports);
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("port " + port + " is not within 0 to 65535");
    }
    if (node.isBlank()) {
      throw new IllegalArgumentException("a node needs a name");
    }
    if (window < 1) {
      throw new IllegalArgumentException("window " + window + " is not positive");
    }
    if (slow.isNegative()) {
      throw new IllegalArgumentException("slow " + slow + " is negative");
    }
  }
}
