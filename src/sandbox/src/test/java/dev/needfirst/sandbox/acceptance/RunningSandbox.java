package dev.needfirst.sandbox.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A sandbox in a process of its own, started as {@code bin/run} starts it, on a free port. */
final class RunningSandbox implements AutoCloseable {
  private static final Pattern ADDRESS = Pattern.compile("http://[^ \\s]+");
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final Process process;
  private final Path log;
  private final String address;

  private RunningSandbox(Process process, Path log, String address) {
    this.process = process;
    this.log = log;
    this.address = address;
  }

  static RunningSandbox start(Path home, String... options) {
    Path log = logOf(home);
    Process process = launch(home, log, options);
    try {
      return new RunningSandbox(process, log, awaitAddress(process, log));
    } catch (RuntimeException | Error e) {
      process.destroyForcibly();
      throw e;
    }
  }

  /** Starts a sandbox that is expected to refuse, and returns what it said. */
  static Refused refused(Path home, String... options) {
    Path log = logOf(home);
    Process process = launch(home, log, options);
    try {
      if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        throw new AssertionError("The sandbox did not refuse; it said:\n" + Files.readString(log));
      }
      return new Refused(process.exitValue(), Files.readString(log));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } finally {
      process.destroyForcibly();
    }
  }

  /** Starts a sandbox and ends it, as a crash would, when its home folder has begun to fill. */
  static void killedWhileStarting(Path home, String... options) {
    Path log = logOf(home);
    Process process = launch(home, log, options);
    try {
      process.waitFor(4, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      process.destroyForcibly().onExit().join();
    }
  }

  Caller as(String user) {
    return new Caller(address, user);
  }

  Caller anonymous() {
    return new Caller(address, null);
  }

  String address() {
    return address;
  }

  String log() {
    return read(log);
  }

  /** Ends the process at once, as a crash would. */
  void kill() {
    process.destroyForcibly();
    awaitEnd();
  }

  /** Ends the process as SIGTERM does; a second call does nothing. */
  @Override
  public void close() {
    process.destroy();
    awaitEnd();
  }

  private void awaitEnd() {
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError("The sandbox did not stop; it said:\n" + log());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      process.destroyForcibly();
    }
  }

  private static Path logOf(Path home) {
    try {
      Files.createDirectories(home.toAbsolutePath().getParent());
      return Files.createTempFile(home.toAbsolutePath().getParent(), "sandbox", ".log");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Process launch(Path home, Path log, String... options) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    Stream.of(options).filter(o -> o.startsWith("-D")).forEach(command::add);
    command.addAll(
        List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xmx1g",
            "-cp",
            Path.of("target", "classes") + ":" + Path.of("target", "lib", "*"),
            "dev.needfirst.sandbox.Main",
            "--plugin",
            pluginJar().toString(),
            "--home",
            home.toString()));
    List<String> rest = Stream.of(options).filter(o -> !o.startsWith("-D")).toList();
    command.addAll(rest);
    if (!rest.contains("--port")) {
      command.addAll(List.of("--port", "0"));
    }
    try {
      return new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(log.toFile())
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The packaged plugin, as the plugin module built it. */
  static Path pluginJar() {
    try (Stream<Path> jars = Files.list(Path.of("..", "plugin", "target"))) {
      return jars.filter(
              p -> p.getFileName().toString().matches("needfirst-plugin-[0-9.]+(-SNAPSHOT)?\\.jar"))
          .findFirst()
          .orElseThrow(() -> new AssertionError("the plugin is not packaged; run mvn package"))
          .toAbsolutePath()
          .normalize();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String awaitAddress(Process process, Path log) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end) {
      Matcher matcher = ADDRESS.matcher(read(log));
      if (matcher.find()) {
        return matcher.group().replaceAll("/$", "");
      }
      if (!process.isAlive()) {
        break;
      }
      pause();
    }
    throw new AssertionError("The sandbox did not start; it said:\n" + read(log));
  }

  private static void pause() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String read(Path log) {
    try {
      return Files.readString(log, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How a sandbox that did not start ended. */
  record Refused(int exitCode, String said) {}
}
