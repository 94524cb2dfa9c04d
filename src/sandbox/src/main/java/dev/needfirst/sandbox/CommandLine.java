package dev.needfirst.sandbox;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the command line; tells all that is wrong with it at once. */
final class CommandLine {

  static final String HELP =
      """
      Usage: bin/run [option ...]

      Starts a stand-in for Jira with the Needfirst plugin and a demo backlog, and prints its address.
      Log in as admin, pm or dev; the password is the name. Ctrl-C stops it. What you do in it is kept
      in the home folder.

        --import PATH         Read a Jira export first: a CSV or JSON file, a folder or a zip of them.
                              May be given several times. Importing again updates.
        --project KEY         The project for exports that hold no issue keys.
        --empty               Start without the demo backlog.
        --fresh               Empty the home folder first, and with it its database.
        --scoring-date DATE   Let evidence age to this day (2026-11-21) and no further, in place of the
                              first of the month.

        --port PORT           The port to listen on; 0 takes a free one. Default: 2990.
        --home FOLDER         Where the state is kept, and in start.log what the last start has said.
                              Default: .needfirst/sandbox in your own folder.
        --db JDBC-URL         Keep the data in PostgreSQL instead of the home folder:
                              jdbc:postgresql://127.0.0.1:5432/NAME?user=USER&password=PASSWORD
        --node NAME           This node's name, where several run on one --db, each with its own --home
                              and --port. Default: node1.

        --plugin FILE         The plugin's jar. Default: the one that was built.
        --blanks first|last   Where issues without a value come in an ORDER BY, whichever way it goes.
                              Default: last when ascending, first when descending.
        --window N            How many hits a search can reach into. Default: 10000.
        --slow MS             Hold each reading of an issue up by so many milliseconds. Default: 0.
        --help                Print this.
      """;

  private static final int PORT = 2990;
  private static final int MOST_PORTS = 65_535;
  private static final int WINDOW = 10_000;
  private static final int SLOWEST = 60_000;

  private final List<String> faults = new ArrayList<>();
  private final List<Path> imports = new ArrayList<>();
  private boolean help;
  private int port = PORT;
  private @Nullable Path home;
  private @Nullable String project;
  private @Nullable String databaseUrl;
  private String node = "node1";
  private @Nullable LocalDate scoringDate;
  private boolean empty;
  private boolean fresh;
  private @Nullable Path plugin;
  private Blanks blanks = Blanks.GREATEST;
  private int window = WINDOW;
  private int slow;

  private CommandLine() {}

  /** Reads the arguments; look at {@link #faults()} before {@link #options()}. */
  static CommandLine read(String... arguments) {
    CommandLine line = new CommandLine();
    Deque<String> rest = new ArrayDeque<>(List.of(arguments));
    while (!rest.isEmpty()) {
      line.read(rest.pop(), rest);
    }
    if (line.node.contains("/") || line.node.isBlank() || line.node.length() > 50) {
      line.faults.add("--node must be a name of 1 to 50 characters without a slash.");
    }
    if (!line.node.equals("node1") && line.databaseUrl == null) {
      line.faults.add("--node needs --db: only nodes of one database know of each other.");
    }
    return line;
  }

  private void read(String name, Deque<String> rest) {
    switch (name) {
      case "--help", "-h" -> help = true;
      case "--empty" -> empty = true;
      case "--fresh" -> fresh = true;
      case "--port" ->
          port = number(name, rest, n -> n >= 0 && n <= MOST_PORTS, "0 to 65535", port);
      case "--window" -> window = number(name, rest, n -> n >= 1, "1 or more", window);
      case "--slow" ->
          slow = number(name, rest, n -> n >= 0 && n <= SLOWEST, "0 to 60000 milliseconds", slow);
      case "--home" -> home = path(name, rest);
      case "--plugin" -> plugin = existing(path(name, rest), name);
      case "--import" -> {
        Path path = existing(path(name, rest), name);
        if (path != null) {
          imports.add(path);
        }
      }
      case "--project" -> project = project(value(name, rest));
      case "--db" -> databaseUrl = value(name, rest);
      case "--node" -> {
        String given = value(name, rest);
        node = given == null ? node : given;
      }
      case "--scoring-date" -> scoringDate = date(name, value(name, rest));
      case "--blanks" -> blanks = blanks(value(name, rest));
      default -> faults.add("There is no option " + name + ".");
    }
  }

  private @Nullable String value(String name, Deque<String> rest) {
    if (rest.isEmpty() || rest.peek().startsWith("--")) {
      faults.add(name + " needs a value.");
      return null;
    }
    return rest.pop();
  }

  private int number(
      String name, Deque<String> rest, IntPredicate accepted, String range, int otherwise) {
    String value = value(name, rest);
    if (value == null) {
      return otherwise;
    }
    try {
      int number = Integer.parseInt(value);
      if (accepted.test(number)) {
        return number;
      }
    } catch (NumberFormatException e) {
      // told below, like a number out of range
    }
    faults.add(name + " takes a whole number, " + range + "; it was " + value + ".");
    return otherwise;
  }

  private @Nullable Path path(String name, Deque<String> rest) {
    String value = value(name, rest);
    try {
      return value == null ? null : Path.of(value).toAbsolutePath().normalize();
    } catch (InvalidPathException e) {
      faults.add(name + " takes a path; it was " + value + ".");
      return null;
    }
  }

  private @Nullable Path existing(@Nullable Path path, String name) {
    if (path != null && !Files.isReadable(path)) {
      faults.add(name + " names " + path + ", which is not there or cannot be read.");
      return null;
    }
    return path;
  }

  private @Nullable String project(@Nullable String key) {
    if (key != null && !key.toUpperCase(Locale.ROOT).matches("[A-Z][A-Z0-9_]{1,19}")) {
      faults.add(
          "--project takes a project key: 2 to 20 letters, digits or underscores, a letter first;"
              + " it was "
              + key
              + ".");
      return null;
    }
    return key == null ? null : key.toUpperCase(Locale.ROOT);
  }

  private @Nullable LocalDate date(String name, @Nullable String value) {
    try {
      return value == null ? null : LocalDate.parse(value);
    } catch (DateTimeParseException e) {
      faults.add(name + " takes a date such as 2026-11-21; it was " + value + ".");
      return null;
    }
  }

  private Blanks blanks(@Nullable String value) {
    if ("first".equals(value)) {
      return Blanks.FIRST;
    }
    if (value != null && !value.equals("last")) {
      faults.add("--blanks takes first or last; it was " + value + ".");
    }
    return Blanks.LAST;
  }

  boolean help() {
    return help;
  }

  /** What is wrong, a sentence each. */
  List<String> faults() {
    return List.copyOf(faults);
  }

  Options options() {
    return new Options(
        port,
        home == null ? Path.of(System.getProperty("user.home"), ".needfirst", "sandbox") : home,
        imports,
        project,
        databaseUrl,
        node,
        scoringDate,
        empty,
        fresh,
        plugin == null ? built() : plugin,
        blanks,
        window,
        Duration.ofMillis(slow));
  }

  /** The plugin's jar in the build that this class is from, or null. */
  private static @Nullable Path built() {
    try {
      Path classes =
          Path.of(CommandLine.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      Path target = classes.resolve("../../../plugin/target").normalize();
      if (!Files.isDirectory(target)) {
        return null;
      }
      try (Stream<Path> files = Files.list(target)) {
        return files
            .filter(
                file ->
                    file.getFileName()
                        .toString()
                        .matches("needfirst-plugin-[0-9].*(?<!sources|tests)\\.jar"))
            .findFirst()
            .orElse(null);
      }
    } catch (URISyntaxException | java.io.IOException e) {
      return null;
    }
  }
}
