package dev.needfirst.sandbox.objects;

import dev.needfirst.sandbox.seam.Database;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.logging.Logger;
import javax.sql.DataSource;
import net.java.ao.DatabaseProvider;
import net.java.ao.DisposableDataSource;
import net.java.ao.EntityManager;
import net.java.ao.EntityManagerConfiguration;
import net.java.ao.SchemaConfiguration;
import net.java.ao.atlassian.AtlassianFieldNameConverter;
import net.java.ao.atlassian.AtlassianIndexNameConverter;
import net.java.ao.atlassian.AtlassianSequenceNameConverter;
import net.java.ao.atlassian.AtlassianTableNameConverter;
import net.java.ao.atlassian.AtlassianTriggerNameConverter;
import net.java.ao.atlassian.AtlassianUniqueNameConverter;
import net.java.ao.db.H2DatabaseProvider;
import net.java.ao.db.PostgreSQLDatabaseProvider;
import net.java.ao.schema.FieldNameConverter;
import net.java.ao.schema.IndexNameConverter;
import net.java.ao.schema.NameConverters;
import net.java.ao.schema.SequenceNameConverter;
import net.java.ao.schema.TableNameConverter;
import net.java.ao.schema.TriggerNameConverter;
import net.java.ao.schema.UniqueNameConverter;
import net.java.ao.schema.info.CachingEntityInfoResolverFactory;
import net.java.ao.schema.info.EntityInfoResolverFactory;

/**
 * Sets the real Active Objects up as Jira does: its name converters, its prefix, the schema named.
 */
final class Engine {

  private Engine() {}

  static EntityManager of(Database database, String namespace) {
    DisposableDataSource source = new Lent(database.dataSource());
    String schema = database.kind().schema();
    DatabaseProvider provider =
        switch (database.kind()) {
          case H2 -> new H2DatabaseProvider(source, schema);
          case POSTGRESQL -> new PostgreSQLDatabaseProvider(source, schema);
        };
    return new EntityManager(provider, new Configuration(new TablePrefixes(namespace)));
  }

  private record Configuration(TablePrefixes prefix) implements EntityManagerConfiguration {
    @Deprecated
    @Override
    @SuppressWarnings("InlineMeSuggester")
    public boolean useWeakCache() {
      return true;
    }

    @Override
    public NameConverters getNameConverters() {
      return new Names(prefix);
    }

    @Override
    public SchemaConfiguration getSchemaConfiguration() {
      String start = prefix.prefix() + "_";
      return (table, caseSensitive) -> table.toUpperCase(Locale.ROOT).startsWith(start);
    }

    @Override
    public EntityInfoResolverFactory getEntityInfoResolverFactory() {
      return new CachingEntityInfoResolverFactory();
    }
  }

  private record Names(TablePrefixes prefix) implements NameConverters {
    @Override
    public TableNameConverter getTableNameConverter() {
      return new AtlassianTableNameConverter(prefix);
    }

    @Override
    public FieldNameConverter getFieldNameConverter() {
      return new AtlassianFieldNameConverter();
    }

    @Override
    public SequenceNameConverter getSequenceNameConverter() {
      return new AtlassianSequenceNameConverter();
    }

    @Override
    public TriggerNameConverter getTriggerNameConverter() {
      return new AtlassianTriggerNameConverter();
    }

    @Override
    public IndexNameConverter getIndexNameConverter() {
      return new AtlassianIndexNameConverter();
    }

    @Override
    public UniqueNameConverter getUniqueNameConverter() {
      return new AtlassianUniqueNameConverter();
    }
  }

  /** The sandbox's pool, which outlives every plugin. */
  private record Lent(DataSource pool) implements DisposableDataSource {
    @Override
    public void dispose() {}

    @Override
    public Connection getConnection() throws SQLException {
      return pool.getConnection();
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
      return pool.getConnection(user, password);
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
      return pool.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
      pool.setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
      pool.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
      return pool.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() {
      return Logger.getLogger("sandbox");
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
      return pool.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
      return pool.isWrapperFor(type);
    }
  }
}
