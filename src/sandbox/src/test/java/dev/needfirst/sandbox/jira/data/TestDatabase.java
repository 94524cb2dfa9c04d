package dev.needfirst.sandbox.jira.data;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.needfirst.sandbox.seam.Database;
import javax.sql.DataSource;

/** A database for tests: H2 in memory, or whatever a URL names. */
public final class TestDatabase implements Database, AutoCloseable {

  private final HikariDataSource dataSource;
  private final Kind kind;

  public TestDatabase(String url, Kind kind) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    if (kind == Kind.POSTGRESQL) {
      config.setUsername("postgres");
    }
    config.setMaximumPoolSize(6);
    this.dataSource = new HikariDataSource(config);
    this.kind = kind;
  }

  /** An empty database that lives until all its connections are closed. */
  public static TestDatabase inMemory(String name) {
    return new TestDatabase("jdbc:h2:mem:" + name, Kind.H2);
  }

  @Override
  public DataSource dataSource() {
    return dataSource;
  }

  @Override
  public Kind kind() {
    return kind;
  }

  @Override
  public void close() {
    dataSource.close();
  }
}
