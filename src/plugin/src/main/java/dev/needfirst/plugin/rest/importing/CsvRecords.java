package dev.needfirst.plugin.rest.importing;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The records of a text in CSV (RFC 4180), blank ones among them. */
public final class CsvRecords {
  private CsvRecords() {}

  /**
   * A record.
   *
   * @param line on which it begins, from 1
   * @param cells none where they cannot be told apart
   * @param fault the key of what is wrong with its quotes, so that nothing comes after it; null if
   *     nothing is
   */
  public record One(long line, List<String> cells, @Nullable String fault) {
    /** Whether there is nothing in it, and nothing wrong. */
    public boolean isBlank() {
      return fault == null && cells.stream().allMatch(String::isBlank);
    }
  }

  /** Hands out what a program wrote. */
  static void ofFile(String text, char separator, Consumer<One> taker) {
    read(text, builder(separator).allowUnclosedQuote(false), taker);
  }

  /**
   * What somebody typed or copied: blanks around quotes are no part of a cell, and a quote that is
   * never closed runs to the end.
   */
  public static List<One> ofPaste(String text, char separator) {
    CsvReader.CsvReaderBuilder builder = builder(separator).trimWhitespacesAroundQuotes(true);
    List<One> records = new ArrayList<>();
    if (read(text, builder.allowUnclosedQuote(false), records::add)) {
      return records;
    }
    List<One> open = new ArrayList<>();
    if (!read(text, builder.allowUnclosedQuote(true), open::add)) {
      return records;
    }
    One last = open.remove(open.size() - 1);
    open.add(new One(last.line(), last.cells(), "paste-quote"));
    return open;
  }

  private static CsvReader.CsvReaderBuilder builder(char separator) {
    return CsvReader.builder()
        .fieldSeparator(separator)
        .skipEmptyLines(false)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE);
  }

  /** Returns whether all of it could be read. */
  private static boolean read(
      String text, CsvReader.CsvReaderBuilder builder, Consumer<One> taker) {
    long line = 1;
    try (CsvReader<CsvRecord> records = builder.ofCsvRecord(text)) {
      for (CsvRecord csv : records) {
        List<String> cells = csv.getFields();
        line = csv.getStartingLineNumber();
        taker.accept(new One(line, cells, null));
        line += 1 + breaks(cells);
      }
      return true;
    } catch (CsvParseException e) {
      // What follows cannot be told apart any more.
      taker.accept(new One(line, List.of(), "csv-quotes"));
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long breaks(List<String> cells) {
    return cells.stream().mapToLong(cell -> cell.split("\r\n|\r|\n", -1).length - 1L).sum();
  }
}
