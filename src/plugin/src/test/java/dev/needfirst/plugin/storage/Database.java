package dev.needfirst.plugin.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.needfirst.core.recording.Store;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.util.Locale;
import java.util.function.Function;
import javax.sql.DataSource;
import net.java.ao.DatabaseProvider;
import net.java.ao.DisposableDataSource;
import net.java.ao.EntityManager;
import net.java.ao.EntityManagerConfiguration;
import net.java.ao.SchemaConfiguration;
import net.java.ao.schema.NameConverters;
import net.java.ao.schema.info.CachingEntityInfoResolverFactory;
import net.java.ao.schema.info.EntityInfoResolverFactory;

/** The real Active Objects over a database, with our tables in it. */
final class Database implements AutoCloseable {

  private final HikariDataSource pool;
  private final TestActiveObjects activeObjects;

  /**
   * Opens a database and makes the tables.
   *
   * @param url of the database, with user and password in it
   * @param provider how Active Objects speaks to it
   */
  Database(String url, Function<DisposableDataSource, DatabaseProvider> provider) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setMaximumPoolSize(8);
    pool = new HikariDataSource(config);
    EntityManager manager =
        new EntityManager(provider.apply(disposable(pool)), new Configuration());
    activeObjects = new TestActiveObjects(manager);
    activeObjects.migrate(Entities.array());
  }

  Store store() {
    return new Storage(activeObjects).store();
  }

  TestActiveObjects activeObjects() {
    return activeObjects;
  }

  void empty() {
    Rows rows = new Rows(activeObjects);
    rows.delete(NeedRow.class, "ID > ?", 0);
    rows.delete(RootCauseRow.class, "ID > ?", 0);
    rows.delete(EvidenceRow.class, "ID > ?", 0);
    rows.delete(ImpactRow.class, "ID > ?", 0);
    rows.delete(LinkRow.class, "ID > ?", 0);
    rows.delete(ModelVersionRow.class, "ID > ?", 0);
    rows.delete(ChangeRow.class, "ID > ?", 0);
    rows.delete(SettingRow.class, "ID > ?", 0);
  }

  @Override
  public void close() {
    pool.close();
  }

  private static DisposableDataSource disposable(DataSource source) {
    return (DisposableDataSource)
        Proxy.newProxyInstance(
            Database.class.getClassLoader(),
            new Class<?>[] {DisposableDataSource.class},
            (proxy, method, args) -> {
              if (method.getName().equals("dispose")) {
                return null;
              }
              try {
                return method.invoke(source, args);
              } catch (InvocationTargetException failed) {
                throw failed.getCause() instanceof SQLException sql ? sql : failed;
              }
            });
  }

  private static final class Configuration implements EntityManagerConfiguration {

    @Deprecated
    @Override
    @SuppressWarnings("InlineMeSuggester")
    public boolean useWeakCache() {
      return true;
    }

    @Override
    public NameConverters getNameConverters() {
      return Entities.names();
    }

    @Override
    public SchemaConfiguration getSchemaConfiguration() {
      return (table, caseSensitive) -> table.toUpperCase(Locale.ROOT).startsWith(Entities.PREFIX);
    }

    @Override
    public EntityInfoResolverFactory getEntityInfoResolverFactory() {
      return new CachingEntityInfoResolverFactory();
    }
  }
}
