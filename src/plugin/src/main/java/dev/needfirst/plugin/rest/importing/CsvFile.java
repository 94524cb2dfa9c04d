package dev.needfirst.plugin.rest.importing;

import dev.needfirst.core.fault.Fault;
import dev.needfirst.core.fault.Faults;
import dev.needfirst.core.fault.Refused;
import dev.needfirst.core.fault.Texts;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads CSV (RFC 4180, UTF-8, with or without a byte order mark) whose first line names the
 * columns, separated by commas, semicolons or tabs.
 */
final class CsvFile {
  /** So many rows may a file have. */
  static final int MOST_ROWS = 50_000;

  /** Of so many columns it is told that they are wrong; each time with all that there may be. */
  private static final int MOST_WRONG_COLUMNS = 50;

  private static final char[] SEPARATORS = {',', ';', '\t'};

  private CsvFile() {}

  /**
   * A row.
   *
   * @param line on which it begins, from 1
   */
  record Row(long line, Map<String, String> cells) {
    /** What the row has in a column; null if nothing. */
    @Nullable String cell(String column) {
      String cell = cells.get(column);
      return cell == null || cell.isBlank() ? null : cell.strip();
    }

    /** Whether the row has anything in a column that begins so. */
    boolean hasAny(String start) {
      return cells.keySet().stream().anyMatch(name -> name.startsWith(start) && cell(name) != null);
    }

    /** What faults of the row are told under. */
    String path() {
      return "line " + line;
    }
  }

  /**
   * Returns the rows; those that have faults are left out, and the faults added.
   *
   * @param known the columns that there may be
   * @throws Refused if it cannot be read as a table at all
   */
  static List<Row> read(byte[] bytes, List<String> known, Faults faults) {
    String text = text(bytes);
    Reading reading = new Reading(known, faults);
    CsvRecords.ofFile(text, separator(text), reading::take);
    return reading.rows();
  }

  private static final class Reading {
    private final List<String> known;
    private final Faults faults;
    private final List<Row> rows = new ArrayList<>();
    private @Nullable List<String> header;
    private boolean broken;

    Reading(List<String> known, Faults faults) {
      this.known = known;
      this.faults = faults;
    }

    void take(CsvRecords.One one) {
      List<String> cells = one.cells();
      String path = "line " + one.line();
      String fault = one.fault();
      if (fault != null) {
        faults.add(path, fault);
        broken = true;
      } else if (header == null) {
        header = header(cells, known);
      } else if (one.isBlank()) {
        // An empty line, or the end of what a spreadsheet wrote.
      } else if (cells.size() != header.size()) {
        faults.add(path, "csv-cells", cells.size(), header.size());
      } else if (rows.size() == MOST_ROWS) {
        throw new Refused(Fault.of("", "csv-rows", MOST_ROWS));
      } else {
        rows.add(new Row(one.line(), named(header, cells)));
      }
    }

    List<Row> rows() {
      if (header == null && !broken) {
        throw new Refused(Fault.of("", "csv-empty"));
      }
      return rows;
    }
  }

  private static Map<String, String> named(List<String> header, List<String> cells) {
    Map<String, String> named = new HashMap<>();
    for (int at = 0; at < cells.size(); at++) {
      named.put(header.get(at), cells.get(at));
    }
    return named;
  }

  private static List<String> header(List<String> cells, List<String> known) {
    List<String> header = cells.stream().map(String::strip).toList();
    Faults faults = new Faults(MOST_WRONG_COLUMNS);
    Set<String> seen = new HashSet<>();
    for (String name : header) {
      if (!known.contains(name)) {
        faults.add("line 1." + Texts.told(name), "csv-column", String.join(", ", known));
      } else if (!seen.add(name)) {
        faults.add("line 1." + name, "json-twice");
      }
    }
    faults.refuse();
    return header;
  }

  private static String text(byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new Refused(Fault.of("", "json-utf8"));
    }
  }

  /** The one that the first line has most. */
  private static char separator(String text) {
    String first = text.lines().findFirst().orElse("");
    char best = SEPARATORS[0];
    for (char one : SEPARATORS) {
      if (count(first, one) > count(first, best)) {
        best = one;
      }
    }
    return best;
  }

  private static long count(String text, char one) {
    return text.chars().filter(c -> c == one).count();
  }
}
