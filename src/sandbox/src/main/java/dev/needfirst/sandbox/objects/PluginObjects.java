package dev.needfirst.sandbox.objects;

import com.atlassian.activeobjects.external.ActiveObjects;
import com.atlassian.sal.api.transaction.TransactionCallback;
import dev.needfirst.sandbox.seam.Database;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.java.ao.ActiveObjectsException;
import net.java.ao.DBParam;
import net.java.ao.EntityManager;
import net.java.ao.EntityStreamCallback;
import net.java.ao.Query;
import net.java.ao.RawEntity;
import net.java.ao.Transaction;
import org.jspecify.annotations.Nullable;

/**
 * One plugin's Active Objects: a thin layer over the engine. Closed until the plugin is enabled, as
 * in Jira: a call before that throws.
 */
@SuppressWarnings("unchecked") // the generic varargs are the interface's
public final class PluginObjects implements ActiveObjects {

  private volatile @Nullable EntityManager engine;

  /** Brings the tables up to the entities and opens for calls. */
  public void open(Database database, String namespace, List<Class<?>> entities) {
    EntityManager opened = Engine.of(database, namespace);
    List<Class<? extends RawEntity<?>>> types = new ArrayList<>();
    entities.forEach(
        each -> types.add((Class<? extends RawEntity<?>>) each.asSubclass(RawEntity.class)));
    call(
        () -> {
          opened.migrate(types.toArray(Class[]::new));
          return true;
        });
    engine = opened;
  }

  @SuppressWarnings("deprecation") // it is what the interface's method of this name calls
  private static void flush(EntityManager engine) {
    engine.flushAll();
  }

  /** Refuses calls again and forgets what it had loaded. */
  public void close() {
    EntityManager closing = engine;
    engine = null;
    if (closing != null) {
      flush(closing);
    }
  }

  private EntityManager engine() {
    EntityManager opened = engine;
    if (opened == null) {
      throw new IllegalStateException(
          "Active Objects is not ready: it must not be called before LifecycleAware.onStart or"
              + " after onStop.");
    }
    return opened;
  }

  @Override
  public <T extends RawEntity<K>, K> T create(Class<T> type, DBParam... params) {
    return call(() -> engine().create(type, params));
  }

  @Override
  public <T extends RawEntity<K>, K> T create(Class<T> type, Map<String, Object> params) {
    return call(() -> engine().create(type, params));
  }

  @Override
  public <K> int deleteWithSQL(
      Class<? extends RawEntity<K>> type, String criteria, Object... parameters) {
    return call(() -> engine().deleteWithSQL(type, criteria, parameters));
  }

  @Override
  public <T extends RawEntity<K>, K> T[] find(Class<T> type, Query query) {
    return call(() -> engine().find(type, query));
  }

  @Override
  public <T extends RawEntity<K>, K> void stream(
      Class<T> type, Query query, EntityStreamCallback<T, K> streamCallback) {
    call(
        () -> {
          engine().stream(type, query, streamCallback);
          return true;
        });
  }

  @Override
  public <K> int count(Class<? extends RawEntity<K>> type) {
    return call(() -> engine().count(type));
  }

  @Override
  public <K> int count(Class<? extends RawEntity<K>> type, String criteria, Object... parameters) {
    return call(() -> engine().count(type, criteria, parameters));
  }

  /**
   * Runs in one transaction on one connection; a nested one throws.
   *
   * @throws ActiveObjectsException around a failure of the database
   */
  @Override
  public <T> T executeInTransaction(TransactionCallback<T> callback) {
    return call(
        () ->
            new Transaction<T>(engine()) {
              @Override
              protected T run() {
                return callback.doInTransaction();
              }
            }.execute());
  }

  private static <T> T call(Doing<T> doing) {
    try {
      return doing.run();
    } catch (SQLException e) {
      throw new ActiveObjectsException(e);
    }
  }

  /** What may fail as the database does. */
  @FunctionalInterface
  private interface Doing<T> {
    T run() throws SQLException;
  }
}
