package dev.needfirst.sandbox;

import dev.needfirst.sandbox.storage.HomeFolder;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/** What a start says on both of its streams, for a look at it when the terminal is gone. */
final class Transcript implements AutoCloseable {

  private static final String FILE = "start.log";

  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private final PrintStream out = System.out;
  private final PrintStream err = System.err;

  /** Listens from now on until it is closed. */
  Transcript(String... arguments) {
    said.writeBytes(
        (Instant.now() + " " + String.join(" ", arguments) + "\n")
            .getBytes(StandardCharsets.UTF_8));
    System.setOut(new PrintStream(new Both(out), true, Charset.defaultCharset()));
    System.setErr(new PrintStream(new Both(err), true, Charset.defaultCharset()));
  }

  @Override
  public void close() {
    System.setOut(out);
    System.setErr(err);
  }

  /** Keeps what was said in a home folder that the caller has. */
  void keepIn(Path home) {
    try {
      Files.write(home.resolve(FILE), said.toByteArray());
    } catch (IOException e) {
      err.println("What the start has said cannot be kept in " + home + ": " + e.getMessage());
    }
  }

  /** Keeps it after a start that failed, unless the home is none, or another sandbox's. */
  void keepIfFree(Path home) {
    if (HomeFolder.isHome(home)) {
      try (HomeFolder held = HomeFolder.open(home, false)) {
        keepIn(held.path());
      } catch (StartFailure e) {
        // The home is in use, which the failed start has told.
      }
    }
  }

  private final class Both extends FilterOutputStream {

    Both(OutputStream shown) {
      super(shown);
    }

    @Override
    public void write(int octet) throws IOException {
      said.write(octet);
      out.write(octet);
    }

    @Override
    public void write(byte[] octets, int from, int length) throws IOException {
      said.write(octets, from, length);
      out.write(octets, from, length);
    }
  }
}
