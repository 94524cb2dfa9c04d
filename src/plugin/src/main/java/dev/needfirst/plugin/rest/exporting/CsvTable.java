package dev.needfirst.plugin.rest.exporting;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table as CSV (RFC 4180) in UTF-8 with a byte order mark, without which spreadsheets take it for
 * something else.
 *
 * <p>A text that a spreadsheet would calculate begins with an apostrophe; numbers stay numbers.
 */
final class CsvTable implements Table {
  private static final String CALCULATED = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

  private final CsvWriter writer;

  CsvTable(OutputStream out) throws IOException {
    out.write("\uFEFF".getBytes(StandardCharsets.UTF_8));
    writer = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out);
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
    return calculated ? "'" + text : text;
  }
}
