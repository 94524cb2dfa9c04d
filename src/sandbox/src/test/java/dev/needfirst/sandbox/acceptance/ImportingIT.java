package dev.needfirst.sandbox.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An import that was cut off, or is given again, ends in the same state. */
class ImportingIT {
  @TempDir Path folder;

  @Test
  void anImportKilledInTheMiddleAndGivenAgainIsComplete() {
    Path export = Export.of("ACME", 6000).writeTo(folder.resolve("acme.json"));
    Path home = folder.resolve("home");
    String[] options = {"--empty", "--import", export.toString()};
    RunningSandbox.killedWhileStarting(home, options);
    String again;
    try (RunningSandbox sandbox = RunningSandbox.start(home, options)) {
      again = all(sandbox);
    }
    assertThat(again).contains("\"total\":6000");
    try (RunningSandbox untouched = RunningSandbox.start(folder.resolve("other"), options)) {
      assertThat(again).isEqualTo(all(untouched));
    }
  }

  /** The first thousand issues, without the address at which each was asked for. */
  private static String all(RunningSandbox sandbox) {
    return sandbox
        .as("pm")
        .get(
            "/rest/api/2/search?maxResults=1000&fields=summary,status,created&jql="
                + Caller.query("project = ACME ORDER BY key ASC"))
        .expecting(200)
        .text()
        .replace(sandbox.address(), "");
  }
}
