package dev.needfirst.plugin.rest.exporting;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategy;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A table as CSV (RFC 4180) in UTF-8 with a byte order mark, without which spreadsheets take it for
 * something else.
 *
 * <p>A text that a spreadsheet would calculate begins with an apostrophe; numbers stay numbers. A
 * spreadsheet that expects semicolons or tabs finds cells within texts, and a quote in the middle
 * of what it takes for a cell holds nothing together: there, too, an apostrophe is put.
 */
final class CsvTable implements Table {
  private static final String CALCULATED = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";
  private static final Pattern CALCULATED_WITHIN =
      Pattern.compile("(?<=[;\t\r\n])([ \"]*+)([=+\\-@\uFF1D\uFF0B\uFF0D\uFF20])");
  private static final Pattern PARTED_ELSEWHERE = Pattern.compile("[;\t]");

  /** A cell that would be parted elsewhere holds together at least where it comes first. */
  private static final QuoteStrategy QUOTES =
      new QuoteStrategy() {
        @Override
        public boolean quoteValue(int line, int field, String value) {
          return PARTED_ELSEWHERE.matcher(value).find();
        }
      };

  private final CsvWriter writer;

  CsvTable(OutputStream out) throws IOException {
    out.write("\uFEFF".getBytes(StandardCharsets.UTF_8));
    writer = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).quoteStrategy(QUOTES).build(out);
  }

  @Override
  public void row(List<? extends @Nullable Object> cells) {
    writer.writeRecord(cells.stream().map(CsvTable::cell).toList());
  }

  @Override
  public void end() throws IOException {
    writer.flush();
  }

  private static String cell(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof Number number) {
      return number instanceof Double fraction
          ? BigDecimal.valueOf(fraction).toPlainString()
          : number.toString();
    }
    return safe(value.toString());
  }

  private static String safe(String text) {
    String start = text.stripLeading();
    boolean calculated =
        (!text.isEmpty() && CALCULATED.indexOf(text.charAt(0)) >= 0)
            || (!start.isEmpty() && CALCULATED.indexOf(start.charAt(0)) >= 0);
    String held = CALCULATED_WITHIN.matcher(text).replaceAll("$1'$2");
    return calculated ? "'" + held : held;
  }
}
