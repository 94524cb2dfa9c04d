package dev.needfirst.sandbox.imports;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The files of a path: the file itself, those of a folder, those of a zip. Closing closes zips. */
final class Sources implements AutoCloseable {

  private final Limits limits;
  private final List<Source> files = new ArrayList<>();
  private final List<String> refused = new ArrayList<>();
  private final List<ZipFile> zips = new ArrayList<>();

  /**
   * What a zip may hold.
   *
   * @param entries how many files
   * @param bytes how much all of them may unpack to
   */
  record Limits(int entries, long bytes) {
    static final Limits USUAL = new Limits(1_000_000, 4L << 30);
  }

  Sources(Limits limits) {
    this.limits = limits;
  }

  /** Files to read, in the order of their names. */
  List<Source> files() {
    return files;
  }

  /** What cannot be read at all, and why. */
  List<String> refused() {
    return refused;
  }

  void add(Path path) throws IOException {
    if (Files.isDirectory(path)) {
      try (Stream<Path> walk = Files.walk(path)) {
        for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
          addFile(file, path.relativize(file).toString());
        }
      }
    } else if (Files.isRegularFile(path)) {
      addFile(path, String.valueOf(path.getFileName()));
    } else {
      refused.add(path + ": there is no such file");
    }
  }

  private void addFile(Path file, String name) throws IOException {
    if (name.toLowerCase(Locale.ROOT).endsWith(".zip")) {
      addZip(file, name);
    } else {
      files.add(new Source(name, Files.size(file), () -> Files.newInputStream(file)));
    }
  }

  private void addZip(Path file, String name) {
    try {
      ZipFile zip = new ZipFile(file.toFile());
      zips.add(zip);
      List<ZipEntry> entries = new ArrayList<>();
      Enumeration<? extends ZipEntry> all = zip.entries();
      while (all.hasMoreElements()) {
        ZipEntry entry = all.nextElement();
        if (leaves(entry.getName())) {
          refused.add(name + ": refused, since it names a path outside itself: " + entry.getName());
          return;
        }
        if (!entry.isDirectory()) {
          entries.add(entry);
        }
        if (entries.size() > limits.entries()) {
          refused.add(name + ": refused, since it holds more than " + limits.entries() + " files");
          return;
        }
      }
      AtomicLong left = new AtomicLong(limits.bytes());
      for (ZipEntry entry : entries) {
        files.add(
            new Source(
                name + "/" + entry.getName(),
                Math.max(0, entry.getCompressedSize()),
                () -> new Bounded(zip.getInputStream(entry), left)));
      }
    } catch (IOException e) {
      refused.add(name + ": not a readable zip: " + e.getMessage());
    }
  }

  private static boolean leaves(String entry) {
    String path = entry.replace('\\', '/');
    return path.startsWith("/")
        || path.matches("[A-Za-z]:.*")
        || List.of(path.split("/", -1)).contains("..");
  }

  @Override
  public void close() throws IOException {
    for (ZipFile zip : zips) {
      zip.close();
    }
  }

  /** Ends a zip that unpacks to more than it may. */
  private static final class Bounded extends FilterInputStream {

    private final AtomicLong left;

    Bounded(InputStream in, AtomicLong left) {
      super(in);
      this.left = left;
    }

    @Override
    public int read() throws IOException {
      int value = super.read();
      count(value < 0 ? 0 : 1);
      return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int count = super.read(buffer, offset, length);
      count(Math.max(0, count));
      return count;
    }

    private void count(int bytes) throws IOException {
      if (left.addAndGet(-bytes) < 0) {
        throw new IOException("the zip unpacks to more than it may");
      }
    }
  }
}
