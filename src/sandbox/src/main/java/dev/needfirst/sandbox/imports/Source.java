package dev.needfirst.sandbox.imports;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

/**
 * A file of an export, on disk or in a zip.
 *
 * @param name what it is called when something is said of it
 * @param size in bytes, for the progress bar
 */
record Source(String name, long size, Opener opener) {

  /** Opens the file; may be called again. */
  @FunctionalInterface
  interface Opener {
    InputStream open() throws IOException;
  }

  InputStream open() throws IOException {
    return opener.open();
  }

  boolean endsWith(String ending) {
    return name.toLowerCase(Locale.ROOT).endsWith(ending);
  }
}
