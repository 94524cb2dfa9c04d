package dev.needfirst.sandbox.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import dev.needfirst.sandbox.StartFailure;
import dev.needfirst.sandbox.seam.Database;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A database behind a pool of connections. */
public final class PooledDatabase implements Database, AutoCloseable {

  private static final int CONNECTIONS = 20;
  private static final long PATIENCE_MS = 10_000;

  private final HikariDataSource pool;
  private final Kind kind;

  private PooledDatabase(HikariDataSource pool, Kind kind) {
    this.pool = pool;
    this.kind = kind;
  }

  /**
   * Opens the server of a JDBC URL, or without one the file in the home folder.
   *
   * @throws StartFailure when the URL is not PostgreSQL's or nothing answers there
   */
  public static PooledDatabase open(@Nullable String url, HomeFolder home) {
    return url == null ? file(home.path()) : server(url);
  }

  /** H2 in the files {@code sandbox.*.db} of a folder. */
  public static PooledDatabase file(Path folder) {
    String file = folder.toAbsolutePath().resolve("sandbox").toString();
    return open(
        "jdbc:h2:file:" + file + ";AUTO_SERVER=FALSE;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=10000",
        Kind.H2,
        "The database in " + folder + " cannot be opened");
  }

  static PooledDatabase server(String url) {
    if (!url.startsWith("jdbc:postgresql:")) {
      throw new StartFailure(
          "--db takes a JDBC URL of PostgreSQL, such as"
              + " jdbc:postgresql://127.0.0.1:5432/jira?user=jira&password=…; it was "
              + withoutSecrets(url)
              + ".");
    }
    return open(url, Kind.POSTGRESQL, "No database answers at " + withoutSecrets(url));
  }

  private static PooledDatabase open(String url, Kind kind, String fault) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setPoolName("sandbox");
    config.setMaximumPoolSize(CONNECTIONS);
    config.setMinimumIdle(2);
    config.setConnectionTimeout(PATIENCE_MS);
    config.setInitializationFailTimeout(1);
    config.addDataSourceProperty("ApplicationName", "needfirst-sandbox");
    if (kind == Kind.H2) {
      config.setUsername("sa");
      config.setPassword("");
      config.getDataSourceProperties().clear();
    }
    try {
      return new PooledDatabase(new HikariDataSource(config), kind);
    } catch (PoolInitializationException e) {
      throw new StartFailure(fault + ": " + root(e).getMessage(), e);
    }
  }

  private static Throwable root(Throwable e) {
    Throwable cause = e;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause;
  }

  private static String withoutSecrets(String url) {
    int query = url.indexOf('?');
    return query < 0 ? url : url.substring(0, query);
  }

  @Override
  public DataSource dataSource() {
    return pool;
  }

  @Override
  public Kind kind() {
    return kind;
  }

  @Override
  public void close() {
    pool.close();
  }
}
