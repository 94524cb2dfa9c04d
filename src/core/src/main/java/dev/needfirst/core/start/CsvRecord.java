package dev.needfirst.core.start;

import java.util.ArrayList;
import java.util.List;

/**
 * One record of a text in CSV, as RFC 4180 has it; blank lines are none.
 *
 * @param line where it begins, counting from 1
 * @param open whether a quote in it was never closed, so that it runs to the end of the text
 */
record CsvRecord(int line, List<String> cells, boolean open) {

  CsvRecord {
    cells = List.copyOf(cells);
  }

  static List<CsvRecord> read(String text, char delimiter) {
    return new Reading(text, delimiter).all();
  }

  private static final class Reading {
    private final String text;
    private final char delimiter;
    private final List<CsvRecord> records = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private List<String> cells = new ArrayList<>();
    private int line = 1;
    private int begun = 1;
    private boolean quoted;

    Reading(String text, char delimiter) {
      this.text = text.replace("\r\n", "\n").replace('\r', '\n');
      this.delimiter = delimiter;
    }

    List<CsvRecord> all() {
      for (int at = 0; at < text.length(); at++) {
        char here = text.charAt(at);
        boolean doubled = here == '"' && at + 1 < text.length() && text.charAt(at + 1) == '"';
        if (quoted && doubled) {
          cell.append(here);
          at++;
        } else if (here == '"' && (quoted || cell.toString().isBlank())) {
          quoted = !quoted;
        } else if (!quoted && here == delimiter) {
          endCell();
        } else if (!quoted && here == '\n') {
          endRecord();
          begun = line + 1;
        } else {
          cell.append(here);
        }
        line += here == '\n' ? 1 : 0;
      }
      endRecord();
      return records;
    }

    private void endCell() {
      cells.add(cell.toString());
      cell.setLength(0);
    }

    private void endRecord() {
      endCell();
      if (cells.stream().anyMatch(one -> !one.isBlank())) {
        records.add(new CsvRecord(begun, cells, quoted));
      }
      cells = new ArrayList<>();
    }
  }
}
