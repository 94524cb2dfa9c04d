package dev.needfirst.plugin.storage;

import dev.needfirst.core.fixtures.ChangesContract;
import dev.needfirst.core.fixtures.DecisionsContract;
import dev.needfirst.core.fixtures.NeedsContract;
import dev.needfirst.core.recording.Store;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import net.java.ao.db.PostgreSQLDatabaseProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;

/** Storage keeps the contracts on PostgreSQL, where transactions really get in each other's way. */
class StorageOnPostgresTest {

  private static EmbeddedPostgres server;
  private static Database database;

  @BeforeAll
  static void open() throws IOException {
    server = EmbeddedPostgres.start();
    database =
        new Database(
            server.getJdbcUrl("postgres", "postgres"),
            source -> new PostgreSQLDatabaseProvider(source, "public"));
  }

  @AfterAll
  static void close() throws IOException {
    database.close();
    server.close();
  }

  private static Store empty() {
    database.empty();
    return database.store();
  }

  @Nested
  class OfNeeds extends NeedsContract {
    @Override
    protected Store store() {
      return empty();
    }
  }

  @Nested
  class OfDecisions extends DecisionsContract {
    @Override
    protected Store store() {
      return empty();
    }
  }

  @Nested
  class OfChanges extends ChangesContract {
    @Override
    protected Store store() {
      return empty();
    }
  }
}
