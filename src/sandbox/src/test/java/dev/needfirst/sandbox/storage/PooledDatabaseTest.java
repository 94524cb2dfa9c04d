package dev.needfirst.sandbox.storage;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.needfirst.sandbox.StartFailure;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PooledDatabaseTest {

  @TempDir Path folder = Path.of("");

  @Test
  void aDatabaseThatIsNotThereIsToldWithoutItsPassword() {
    try (HomeFolder home = HomeFolder.open(folder, false)) {
      assertThatThrownBy(
              () -> PooledDatabase.open("jdbc:postgresql://127.0.0.1:1/jira?password=secret", home))
          .isInstanceOf(StartFailure.class)
          .hasMessageContaining("No database answers at jdbc:postgresql://127.0.0.1:1/jira")
          .hasMessageNotContaining("secret");
    }
  }

  @Test
  void onlyPostgresqlIsTaken() {
    try (HomeFolder home = HomeFolder.open(folder, false)) {
      assertThatThrownBy(() -> PooledDatabase.open("jdbc:mysql://x?password=secret", home))
          .isInstanceOf(StartFailure.class)
          .hasMessageContaining("JDBC URL of PostgreSQL")
          .hasMessageNotContaining("secret");
    }
  }
}
