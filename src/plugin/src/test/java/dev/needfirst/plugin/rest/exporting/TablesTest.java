package dev.needfirst.plugin.rest.exporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TablesTest {
  @TempDir static Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "  =1+1", "\uFF1D1+1"})
  void aTextThatASpreadsheetWouldCalculateBeginsWithAnApostropheInCsv(String text)
      throws IOException {
    assertThat(csv(List.of(text))).matches("\uFEFF\"?'[\\s\\S]*").contains(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " -> ",
      quoteCharacter = '`',
      value = {
        "\\t=1+1 -> \"'\\t'=1+1\"",
        "\\r=1+1 -> \"'\\r'=1+1\"",
        "\\n=1+1 -> \"'\\n'=1+1\"",
        "a;=HYPERLINK(1);b -> \"a;'=HYPERLINK(1);b\"",
        "a; @b -> \"a; '@b\"",
        "a;\"=b -> \"a;\"\"'=b\"",
        "a\\t+1 -> \"a\\t'+1\"",
        "a\\r\\n-1 -> \"a\\r\\n'-1\"",
        "=a;\uFF1Db -> \"'=a;'\uFF1Db\"",
        "a; b-c=d\\ne;f -> \"a; b-c=d\\ne;f\"",
        "a -> a"
      })
  void whatASpreadsheetWouldCalculateThatPartsCellsElsewhereHasAnApostropheToo(
      String text, String cell) throws IOException {
    assertThat(csv(List.of("1", text.translateEscapes())))
        .isEqualTo("\uFEFF1," + cell.translateEscapes() + "\r\n");
  }

  @Test
  void numbersStayNumbersInCsvAlsoNegativeOnes() throws IOException {
    assertThat(csv(Arrays.asList(-3L, -0.5, new BigDecimal("41.90"), 1e-7, null, "a-b")))
        .isEqualTo("\uFEFF-3,-0.5,41.90,0.00000010,,a-b\r\n");
  }

  @Test
  void separatorsQuotesAndBreaksAreQuotedInCsv() throws IOException {
    assertThat(csv(List.of("a,b", "say \"no\"", "two\r\nlines", "caf\u00e9 \uD83D\uDE00")))
        .isEqualTo("\uFEFF\"a,b\",\"say \"\"no\"\"\",\"two\r\nlines\",caf\u00e9 \uD83D\uDE00\r\n");
  }

  @Test
  void aSheetHoldsTextsAsTextsAndNumbersAsNumbers() throws IOException {
    String sheet = sheet(List.of("=1+1 & <b>", -3L, new BigDecimal("41.90")));
    assertThat(sheet)
        .contains("t=\"inlineStr\"", "=1+1 &amp; &lt;b", "<v>-3</v>", "<v>41.90</v>")
        .doesNotContain("<f>");
  }

  @Test
  void aSheetLeavesOutWhatXmlCannotHoldAndCutsWhatNoCellCan() throws IOException {
    String longText = "\u0001" + "x".repeat(32_765) + "\uD83D\uDE00" + "y";
    String sheet = sheet(List.of(longText));
    assertThat(sheet).doesNotContain("\u0001", "y</t>").contains("xxx</t>");
  }

  @Test
  void aTableThatIsNotEndedIsNoWorkbook() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    XlsxTable table = new XlsxTable(out, "Ranking");
    for (int row = 0; row < 2_000; row++) {
      table.row(List.of("cut off"));
    }
    Path file = Files.write(folder.resolve("cut-off.xlsx"), out.toByteArray());

    assertThat(Files.size(file)).isPositive();
    assertThatThrownBy(() -> new ZipFile(file.toFile())).isInstanceOf(ZipException.class);
  }

  @Test
  void manyRowsGoOutOnTheWayAndAreNotKept() throws IOException {
    long[] written = {0};
    OutputStream counting =
        new OutputStream() {
          @Override
          public void write(int one) {
            written[0]++;
          }
        };
    XlsxTable table = new XlsxTable(counting, "Ranking");
    for (int row = 0; row < 20_000; row++) {
      table.row(List.of(row, "Summary of " + row * 7919L));
    }
    assertThat(written[0]).isGreaterThan(100_000);
  }

  private static String csv(List<?> cells) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    CsvTable table = new CsvTable(out);
    table.row(cells);
    table.end();
    return out.toString(StandardCharsets.UTF_8);
  }

  private static String sheet(List<?> cells) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    XlsxTable table = new XlsxTable(out, "Ranking");
    table.row(cells);
    table.end();
    // By its directory, as spreadsheets read it.
    Path file = Files.write(folder.resolve("whole.xlsx"), out.toByteArray());
    try (ZipFile zip = new ZipFile(file.toFile())) {
      assertThat(zip.stream().map(ZipEntry::getName))
          .contains("xl/workbook.xml", "[Content_Types].xml");
      ZipEntry sheet = zip.getEntry("xl/worksheets/sheet1.xml");
      return new String(zip.getInputStream(sheet).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
