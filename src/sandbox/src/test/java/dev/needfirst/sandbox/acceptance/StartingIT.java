package dev.needfirst.sandbox.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What keeps the sandbox from starting is said in words, and all of it at once. */
class StartingIT {
  @TempDir Path folder;

  @Test
  void aPortInUseIsNamed() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = String.valueOf(taken.getLocalPort());
      var refused = RunningSandbox.refused(folder.resolve("home"), "--empty", "--port", port);
      assertThat(refused.exitCode()).isNotZero();
      assertThat(refused.said()).contains(port).doesNotContain("\tat ");
    }
  }

  @Test
  void aHomeInUseByAnotherSandboxIsRefused() {
    Path home = folder.resolve("home");
    try (RunningSandbox first = RunningSandbox.start(home, "--empty")) {
      var refused = RunningSandbox.refused(home, "--empty");
      assertThat(refused.exitCode()).isNotZero();
      assertThat(refused.said()).contains(home.toString()).doesNotContain("\tat ");
      first.as("pm").get("/rest/api/2/myself").expecting(200);
    }
  }

  @Test
  void aDatabaseThatIsNotThereIsNamedWithoutItsPassword() {
    var refused =
        RunningSandbox.refused(
            folder.resolve("home"),
            "--empty",
            "--db",
            "jdbc:postgresql://127.0.0.1:1/nothing?user=u&password=topsecret");
    assertThat(refused.exitCode()).isNotZero();
    assertThat(refused.said()).contains("127.0.0.1:1").doesNotContain("topsecret", "\tat ");
  }

  @Test
  void everyWrongOptionIsNamed() {
    var refused =
        RunningSandbox.refused(
            folder.resolve("home"),
            "--nonsense",
            "--scoring-date",
            "tomorrow",
            "--import",
            "/nowhere/at/all");
    assertThat(refused.exitCode()).isNotZero();
    assertThat(refused.said())
        .contains("--nonsense", "tomorrow", "/nowhere/at/all")
        .doesNotContain("\tat ");
  }

  @Test
  void helpListsEveryOption() {
    var help = RunningSandbox.refused(folder.resolve("home"), "--help");
    assertThat(help.exitCode()).isZero();
    assertThat(help.said())
        .contains(
            "--port",
            "--home",
            "--import",
            "--project",
            "--db",
            "--node",
            "--scoring-date",
            "--empty",
            "--fresh");
  }

  @Test
  void itListensOnLoopbackOnly() {
    try (RunningSandbox sandbox = RunningSandbox.start(folder.resolve("home"), "--empty")) {
      assertThat(URI.create(sandbox.address()).getHost()).isIn("127.0.0.1", "localhost");
    }
  }
}
