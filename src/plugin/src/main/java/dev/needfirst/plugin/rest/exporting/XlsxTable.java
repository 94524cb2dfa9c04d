package dev.needfirst.plugin.rest.exporting;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** A table as an Office Open XML workbook of one sheet. What is text there is never calculated. */
final class XlsxTable implements Table {
  private static final int LONGEST = 32_767;
  private static final int KEPT = 500;

  private final Workbook workbook;
  private final Worksheet sheet;
  private int rows;

  XlsxTable(OutputStream out, String name) {
    workbook = new Workbook(new Unclosed(out), "Needfirst", "1.0");
    sheet = workbook.newWorksheet(name);
    sheet.freezePane(0, 1);
  }

  @Override
  public void row(List<? extends @Nullable Object> cells) throws IOException {
    for (int column = 0; column < cells.size(); column++) {
      Object value = cells.get(column);
      if (value instanceof Number number) {
        sheet.value(rows, column, number);
      } else if (value != null) {
        // Not as a shared string: those are all kept until the end.
        sheet.inlineString(rows, column, shortened(value.toString()));
      }
    }
    rows++;
    if (rows % KEPT == 0) {
      sheet.flush();
    }
  }

  @Override
  public void end() throws IOException {
    sheet.finish();
    workbook.finish();
  }

  /** A cell that is longer makes the whole workbook unreadable. */
  private static String shortened(String text) {
    if (text.length() <= LONGEST) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    return text.substring(0, end);
  }

  /** The host's stream, which is the host's to close. */
  private static final class Unclosed extends java.io.FilterOutputStream {
    Unclosed(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
