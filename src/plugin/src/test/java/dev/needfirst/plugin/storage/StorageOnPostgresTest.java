package dev.needfirst.plugin.storage;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import net.java.ao.db.PostgreSQLDatabaseProvider;
import org.junit.jupiter.api.AfterAll;

/** On PostgreSQL, where transactions really get in each other's way. */
class StorageOnPostgresTest extends StorageTest {

  @SuppressWarnings("NullAway.Init")
  private EmbeddedPostgres server;

  @Override
  Database opened() throws IOException {
    server = EmbeddedPostgres.start();
    return new Database(
        server.getJdbcUrl("postgres", "postgres"),
        source -> new PostgreSQLDatabaseProvider(source, "public"));
  }

  @AfterAll
  @Override
  void close() throws IOException {
    super.close();
    server.close();
  }
}
