package dev.needfirst.sandbox.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.needfirst.sandbox.StartFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeFolderTest {

  @TempDir Path folder = Path.of("");

  @Test
  void keepsItsNameOverARestart() {
    String first;
    try (HomeFolder home = HomeFolder.open(folder.resolve("a/b"), false)) {
      first = home.id();
    }
    try (HomeFolder home = HomeFolder.open(folder.resolve("a/b"), false)) {
      assertThat(home.id()).isEqualTo(first);
    }
  }

  @Test
  void isHeldByOneSandboxAtATime() {
    try (HomeFolder home = HomeFolder.open(folder, false)) {
      assertThatThrownBy(() -> HomeFolder.open(home.path(), false))
          .isInstanceOf(StartFailure.class)
          .hasMessageContaining("in use by another sandbox");
    }
    HomeFolder.open(folder, false).close();
  }

  @Test
  void freshEmptiesASandboxesFolderOnly() throws IOException {
    HomeFolder.open(folder, false).close();
    Files.createDirectories(folder.resolve("x"));
    Files.writeString(folder.resolve("x/y"), "old");
    HomeFolder.open(folder, true).close();
    assertThat(folder.resolve("x")).doesNotExist();

    Path photos = Files.createDirectories(folder.resolve("photos"));
    Files.writeString(photos.resolve("holiday.jpg"), "dear");
    assertThatThrownBy(() -> HomeFolder.open(photos, true))
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining("Nothing was changed");
    assertThat(photos.resolve("holiday.jpg")).hasContent("dear");
  }

  @Test
  void aPathThatIsAFileIsTold() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    assertThatThrownBy(() -> HomeFolder.open(file, false))
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining("cannot be used");
  }
}
