package dev.needfirst.sandbox.storage;

import dev.needfirst.sandbox.seam.Database;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A database of either kind for a test, the server started once for all. */
public final class Databases {

  private static final List<PooledDatabase> OPEN = new ArrayList<>();
  private static @Nullable EmbeddedPostgres server;

  private Databases() {}

  /** A new H2 in the folder, or the server of this run. */
  public static synchronized PooledDatabase of(Database.Kind kind, Path folder) {
    PooledDatabase database =
        kind == Database.Kind.H2
            ? PooledDatabase.file(folder)
            : PooledDatabase.server(postgresUrl());
    OPEN.add(database);
    return database;
  }

  /** The server's JDBC URL. */
  public static synchronized String postgresUrl() {
    try {
      EmbeddedPostgres started = server == null ? EmbeddedPostgres.start() : server;
      server = started;
      return started.getJdbcUrl("postgres", "postgres");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Closes what was given out; the server goes on until the tests end. */
  public static synchronized void closeAll() {
    OPEN.forEach(PooledDatabase::close);
    OPEN.clear();
  }
}
