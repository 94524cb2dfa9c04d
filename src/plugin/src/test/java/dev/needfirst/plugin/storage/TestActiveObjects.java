package dev.needfirst.plugin.storage;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.sal.api.transaction.TransactionCallback;
import java.sql.SQLException;
import java.util.Map;
import net.java.ao.DBParam;
import net.java.ao.EntityManager;
import net.java.ao.EntityStreamCallback;
import net.java.ao.Query;
import net.java.ao.RawEntity;
import net.java.ao.Transaction;

/**
 * The thin layer that Jira puts around Active Objects. As there, SQL failures come as unchecked
 * exceptions that carry them.
 */
@SuppressWarnings({"deprecation", "varargs"})
final class TestActiveObjects implements ActiveObjects {
  private final EntityManager manager;

  TestActiveObjects(EntityManager manager) {
    this.manager = manager;
  }

  private interface Sql<T> {
    T run() throws SQLException;
  }

  @SafeVarargs
  final void migrate(Class<? extends RawEntity<?>>... entities) {
    unchecked(
        () -> {
          manager.migrate(entities);
          return true;
        });
  }

  private static <T> T unchecked(Sql<T> sql) {
    try {
      return sql.run();
    } catch (SQLException failed) {
      throw new IllegalStateException("There was a SQL exception thrown by the library", failed);
    }
  }

  @Override
  public <T extends RawEntity<K>, K> T create(Class<T> type, DBParam... params) {
    return unchecked(() -> manager.create(type, params));
  }

  @Override
  public <T extends RawEntity<K>, K> T create(Class<T> type, Map<String, Object> params) {
    return unchecked(() -> manager.create(type, params));
  }

  @Override
  public <K> int deleteWithSQL(
      Class<? extends RawEntity<K>> type, String criteria, Object... parameters) {
    return unchecked(() -> manager.deleteWithSQL(type, criteria, parameters));
  }

  @Override
  public <T extends RawEntity<K>, K> T[] find(Class<T> type, Query query) {
    return unchecked(() -> manager.find(type, query));
  }

  @Override
  public <T extends RawEntity<K>, K> void stream(
      Class<T> type, Query query, EntityStreamCallback<T, K> callback) {
    unchecked(
        () -> {
          manager.stream(type, query, callback);
          return true;
        });
  }

  @Override
  public <K> int count(Class<? extends RawEntity<K>> type) {
    return unchecked(() -> manager.count(type));
  }

  @Override
  public <K> int count(Class<? extends RawEntity<K>> type, String criteria, Object... parameters) {
    return unchecked(() -> manager.count(type, criteria, parameters));
  }

  @Override
  public <T> T executeInTransaction(TransactionCallback<T> callback) {
    return unchecked(
        () ->
            new Transaction<T>(manager) {
              @Override
              protected T run() {
                return callback.doInTransaction();
              }
            }.execute());
  }
}
