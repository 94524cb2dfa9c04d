package dev.needfirst.sandbox.imports;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads CSV row by row (RFC 4180, UTF-8, with or without a BOM). */
final class Csv implements Closeable {

  private static final char BOM = '\uFEFF';

  private final BufferedReader reader;
  private final char separator;
  private int line = 1;
  private int rowLine = 1;
  private int pushedBack = -2;

  private Csv(BufferedReader reader, char separator) {
    this.reader = reader;
    this.separator = separator;
  }

  static Csv open(InputStream in) throws IOException {
    BufferedReader reader =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), 1 << 16);
    reader.mark(1);
    if (reader.read() != BOM) {
      reader.reset();
    }
    return new Csv(reader, separatorOf(reader));
  }

  /** The sign that the header has most: Jira lets the user choose it. */
  private static char separatorOf(BufferedReader reader) throws IOException {
    reader.mark(1 << 15);
    char[] start = new char[1 << 14];
    int length = Math.max(0, reader.read(start));
    reader.reset();
    String header = new String(start, 0, length).split("\\R", 2)[0];
    char best = ',';
    for (char sign : new char[] {';', '\t', '|'}) {
      if (count(header, sign) > count(header, best)) {
        best = sign;
      }
    }
    return best;
  }

  private static long count(String text, char sign) {
    return text.chars().filter(c -> c == sign).count();
  }

  /** The line on which the last row began. */
  int line() {
    return rowLine;
  }

  /**
   * The next row, or null at the end.
   *
   * @throws ImportProblem when a quoted cell does not end, or goes on after its quote
   */
  @Nullable List<String> row() throws IOException, ImportProblem {
    rowLine = line;
    int c = next();
    if (c < 0) {
      return null;
    }
    List<String> cells = new ArrayList<>();
    while (true) {
      StringBuilder cell = new StringBuilder();
      if (c == '"') {
        c = quoted(cell);
        if (c >= 0 && c != separator && c != '\n') {
          throw new ImportProblem(
              "line " + line + ": the quoted cell goes on after its closing quote");
        }
      } else {
        while (c >= 0 && c != separator && c != '\n') {
          cell.append((char) c);
          c = next();
        }
      }
      cells.add(cell.toString());
      if (c != separator) {
        return cells;
      }
      c = next();
    }
  }

  private int quoted(StringBuilder cell) throws IOException, ImportProblem {
    int opened = line;
    while (true) {
      int c = raw();
      if (c < 0) {
        throw new ImportProblem(
            "line " + opened + ": the quoted cell that begins here does not end before the file");
      }
      if (c == '\n') {
        line++;
      }
      if (c != '"') {
        cell.append((char) c);
        continue;
      }
      int after = raw();
      if (after != '"') {
        pushedBack = after;
        return next();
      }
      cell.append('"');
    }
  }

  /** The next sign outside quotes; every end of a line is one newline. */
  private int next() throws IOException {
    int c = raw();
    if (c == '\r') {
      int after = raw();
      if (after != '\n') {
        pushedBack = after;
      }
      c = '\n';
    }
    if (c == '\n') {
      line++;
    }
    return c;
  }

  private int raw() throws IOException {
    if (pushedBack != -2) {
      int c = pushedBack;
      pushedBack = -2;
      return c;
    }
    return reader.read();
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
