package dev.needfirst.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sandbox as a process of its own. */
class MainTest {

  private static final Pattern ADDRESS = Pattern.compile("runs in the sandbox at (http://\\S+)/");

  @TempDir Path folder = Path.of("");
  private final List<Process> started = new ArrayList<>();

  @AfterEach
  void end() throws InterruptedException {
    for (Process process : started) {
      process.destroyForcibly();
      process.waitFor();
    }
  }

  private Process run(String... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command).redirectError(folder.resolve("errors").toFile()).start();
    started.add(process);
    return process;
  }

  private Process sandbox() throws IOException {
    Path jar = SampleJar.plain().in(folder);
    return run("--port", "0", "--empty", "--home", folder + "/home", "--plugin", jar.toString());
  }

  private String errors() throws IOException {
    return Files.readString(folder.resolve("errors"));
  }

  private String address(Process process) throws IOException {
    BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      Matcher matcher = ADDRESS.matcher(line);
      if (matcher.find()) {
        return matcher.group(1);
      }
    }
    throw new AssertionError("no address; instead: " + errors());
  }

  @Test
  void whatIsWrongWithTheCommandLineIsToldAtOnce() throws Exception {
    Process process = run("--colour", "--port", "x");
    assertThat(process.waitFor()).isEqualTo(2);
    assertThat(errors())
        .contains("no option --colour", "--port takes a whole number", "Nothing was started");
  }

  @Test
  void aDatabaseThatIsNotThereIsTold() throws Exception {
    Path jar = SampleJar.plain().in(folder);
    Process process =
        run(
            "--port",
            "0",
            "--home",
            folder + "/none",
            "--plugin",
            jar.toString(),
            "--db",
            "jdbc:postgresql://127.0.0.1:1/none");
    assertThat(process.waitFor()).isEqualTo(1);
    assertThat(errors()).startsWith("No database answers at jdbc:postgresql://127.0.0.1:1/none");
  }

  @Test
  void aDemoThatDoesNotComeInFailsTheStartAndTheHomeKeepsWhatWasSaid() throws Exception {
    // The sample plugin has nothing of what the demo asks for.
    Path home = folder.resolve("home");
    Path jar = SampleJar.plain().in(folder);
    Process process = run("--port", "0", "--home", home.toString(), "--plugin", jar.toString());
    assertThat(process.waitFor()).isEqualTo(1);
    assertThat(errors()).contains("set-up was answered with 404", "--fresh");
    assertThat(home.resolve("start.log")).content().contains("--port 0", "answered with 404");
  }

  @Test
  void theHomeKeepsWhatAStartSaid() throws Exception {
    String address = address(sandbox());
    assertThat(folder.resolve("home/start.log")).content().contains("--empty", address);
  }

  @Test
  void whatWasStoredIsThereAfterAKillAndARestart() throws Exception {
    Process first = sandbox();
    Browser admin = new Browser(address(first)).as("admin");
    assertThat(admin.get("/rest/sample/1.0/desk").body()).contains("\"notes\":1");
    first.destroyForcibly().waitFor();

    Process second = sandbox();
    Browser again = new Browser(address(second)).as("admin");
    assertThat(again.get("/rest/sample/1.0/desk").body()).contains("\"notes\":2");
    second.destroy();
    assertThat(second.waitFor(30, TimeUnit.SECONDS)).as("stops when asked").isTrue();
  }
}
