package dev.needfirst.sandbox.storage;

import dev.needfirst.sandbox.StartFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The folder in which one sandbox keeps its state, locked as long as that sandbox runs. */
public final class HomeFolder implements AutoCloseable {

  private static final String LOCK = "sandbox.lock";
  private static final String MARK = "sandbox.id";

  private final Path path;
  private final FileChannel channel;
  private final String id;

  private HomeFolder(Path path, FileChannel channel, String id) {
    this.path = path;
    this.channel = channel;
    this.id = id;
  }

  /**
   * Makes the folder if it is missing, locks it, and empties it when asked to.
   *
   * @throws StartFailure when another sandbox has it, when it cannot be written, or when a folder
   *     that is no sandbox's would be emptied
   */
  public static HomeFolder open(Path path, boolean fresh) {
    FileChannel channel = null;
    try {
      boolean strange = Files.isDirectory(path) && !isHome(path) && !isEmpty(path);
      if (fresh && strange) {
        throw new StartFailure(
            "--fresh would empty "
                + path
                + ", which holds files of something else than a sandbox. Nothing was changed.");
      }
      Files.createDirectories(path);
      channel =
          FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (lock(channel) == null) {
        throw new StartFailure(
            "The home folder "
                + path
                + " is in use by another sandbox. Stop that one, or name another folder with"
                + " --home.");
      }
      if (fresh) {
        empty(path);
      }
      HomeFolder home = new HomeFolder(path, channel, idIn(path));
      channel = null;
      return home;
    } catch (IOException e) {
      throw new StartFailure(
          "The home folder " + path + " cannot be used: " + e.getMessage() + ".", e);
    } finally {
      closeQuietly(channel);
    }
  }

  /** Whether a sandbox has been in a folder. */
  public static boolean isHome(Path path) {
    return Files.exists(path.resolve(MARK));
  }

  /** The folder. */
  public Path path() {
    return path;
  }

  /** A name that no other home folder has, kept over restarts. */
  public String id() {
    return id;
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  private static String idIn(Path path) throws IOException {
    Path file = path.resolve(MARK);
    if (!Files.exists(file)) {
      Files.writeString(file, UUID.randomUUID().toString());
    }
    return Files.readString(file).strip();
  }

  private static boolean isEmpty(Path path) throws IOException {
    try (Stream<Path> entries = Files.list(path)) {
      return entries.findAny().isEmpty();
    }
  }

  private static void empty(Path path) throws IOException {
    try (Stream<Path> all = Files.walk(path)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        if (!each.equals(path) && !each.equals(path.resolve(LOCK))) {
          Files.delete(each);
        }
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static void closeQuietly(@Nullable FileChannel channel) {
    if (channel != null) {
      try {
        channel.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @Override
  public void close() {
    closeQuietly(channel);
  }
}
