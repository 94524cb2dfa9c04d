package dev.needfirst.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineTest {

  @TempDir Path folder = Path.of("");

  @Test
  void everyOptionIsRead() {
    String here = folder.toString();
    CommandLine line =
        CommandLine.read(
            "--port",
            "0",
            "--home",
            here,
            "--import",
            here,
            "--import",
            here,
            "--project",
            "ab",
            "--db",
            "jdbc:postgresql:x",
            "--node",
            "two",
            "--scoring-date",
            "2026-11-21",
            "--empty",
            "--fresh",
            "--plugin",
            here,
            "--blanks",
            "first",
            "--window",
            "5",
            "--slow",
            "7");
    assertThat(line.faults()).isEmpty();
    assertThat(line.options())
        .isEqualTo(
            new Options(
                0,
                folder,
                java.util.List.of(folder, folder),
                "AB",
                "jdbc:postgresql:x",
                "two",
                LocalDate.of(2026, 11, 21),
                true,
                true,
                folder,
                Blanks.FIRST,
                5,
                Duration.ofMillis(7)));
  }

  @Test
  void withoutOptionsThereIsTheDemoAtPort2990() {
    Options options = CommandLine.read().options();
    assertThat(options.port()).isEqualTo(2990);
    assertThat(options.empty()).isFalse();
    assertThat(options.blanks()).isEqualTo(Blanks.GREATEST);
    assertThat(options.window()).isEqualTo(10_000);
    assertThat(options.scoringDate()).isNull();
  }

  @Test
  void blanksAreLastWhereTheyAreToldSo() {
    assertThat(CommandLine.read("--blanks", "last").options().blanks()).isEqualTo(Blanks.LAST);
  }

  @Test
  void allFaultsAreToldAtOnce() {
    assertThat(
            CommandLine.read(
                    "--port",
                    "65536",
                    "--colour",
                    "--import",
                    "/no/such",
                    "--project",
                    "1x",
                    "--scoring-date",
                    "21.11.2026",
                    "--blanks",
                    "middle",
                    "--window",
                    "0",
                    "--slow",
                    "-1",
                    "--node",
                    "two",
                    "--home")
                .faults())
        .hasSize(10)
        .contains(
            "--port takes a whole number, 0 to 65535; it was 65536.",
            "There is no option --colour.",
            "--home needs a value.",
            "--node needs --db: only nodes of one database know of each other.");
  }

  @Test
  void helpNamesEveryOption() {
    assertThat(CommandLine.read("--help").help()).isTrue();
    assertThat(CommandLine.HELP)
        .contains(
            "--port",
            "--home",
            "--import",
            "--project",
            "--db",
            "--node",
            "--scoring-date",
            "--empty",
            "--fresh",
            "--plugin",
            "--blanks",
            "--window",
            "--slow",
            "--help");
  }
}
