package dev.needfirst.sandbox.jira.data;

import dev.needfirst.sandbox.seam.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Records of all kinds in the database, mirrored in the memory of every node.
 *
 * <p>Writers of all nodes take turns on one row, so a writer sees all that was written before it,
 * and the numbers of changes have no gaps; a node follows the others by those numbers.
 */
public final class Records implements AutoCloseable {

  /** The longest JSON of one record, in characters: what H2 keeps in a VARCHAR. */
  public static final int MAX_LENGTH = 1_000_000;

  private static final Logger LOG = LoggerFactory.getLogger(Records.class);
  private static final int IDS_PER_CHANGE = 500;
  private static final long POLL_MILLIS = 200;
  private static final long KEPT_MILLIS = TimeUnit.DAYS.toMillis(1);

  private final Database database;
  private final String node;
  private final Map<String, Kind<?>> kinds = new LinkedHashMap<>();
  private final ScheduledExecutorService poller =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "sandbox-records");
            thread.setDaemon(true);
            return thread;
          });
  private final List<Touched> touched = new ArrayList<>();
  private long seen;
  private boolean writing;
  private @Nullable ScheduledFuture<?> following;

  private record Touched(Kind<?> kind, String id) {}

  /**
   * @param node this node's name, unlike any other's on the same database
   */
  public Records(Database database, String node) {
    this.database = database;
    this.node = node;
  }

  /** Makes a kind known; all kinds are, before {@link #start}. */
  public void register(Kind<?> kind) {
    kinds.put(kind.name(), kind);
  }

  /** Creates the tables where they are missing, reads everything, and begins to follow others. */
  public synchronized void start() {
    try (Connection connection = database.dataSource().getConnection()) {
      createTables(connection);
      connection.setAutoCommit(false);
      lock(connection);
      purge(connection);
      loadAll(connection);
      connection.commit();
    } catch (SQLException e) {
      throw new IllegalStateException("Jira's tables cannot be read: " + e.getMessage(), e);
    }
    following =
        poller.scheduleWithFixedDelay(this::poll, POLL_MILLIS, POLL_MILLIS, TimeUnit.MILLISECONDS);
  }

  private void createTables(Connection connection) throws SQLException {
    boolean h2 = database.kind() == Database.Kind.H2;
    String body = h2 ? "VARCHAR(" + MAX_LENGTH + ")" : "TEXT";
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "CREATE TABLE IF NOT EXISTS SB_RECORD (KIND VARCHAR(20) NOT NULL, ID VARCHAR(200) NOT"
              + " NULL, BODY "
              + body
              + " NOT NULL, PRIMARY KEY (KIND, ID))");
      statement.execute(
          "CREATE TABLE IF NOT EXISTS SB_CHANGE (SEQ BIGINT NOT NULL PRIMARY KEY, NODE VARCHAR(100)"
              + " NOT NULL, KIND VARCHAR(20) NOT NULL, IDS "
              + body
              + " NOT NULL, WRITTEN BIGINT NOT NULL)");
      statement.execute(
          "CREATE TABLE IF NOT EXISTS SB_SEQUENCE (ID INTEGER NOT NULL PRIMARY KEY, N BIGINT NOT"
              + " NULL)");
      statement.execute(
          h2
              ? "MERGE INTO SB_SEQUENCE USING (VALUES (1)) AS ONE(ID) ON SB_SEQUENCE.ID = ONE.ID"
                  + " WHEN NOT MATCHED THEN INSERT (ID, N) VALUES (1, 0)"
              : "INSERT INTO SB_SEQUENCE (ID, N) VALUES (1, 0) ON CONFLICT DO NOTHING");
    }
  }

  private long lock(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("SELECT N FROM SB_SEQUENCE WHERE ID = 1 FOR UPDATE")) {
      row.next();
      return row.getLong(1);
    }
  }

  private void purge(Connection connection) throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement("DELETE FROM SB_CHANGE WHERE WRITTEN < ?")) {
      delete.setLong(1, System.currentTimeMillis() - KEPT_MILLIS);
      delete.executeUpdate();
    }
  }

  private void loadAll(Connection connection) throws SQLException {
    seen = lastNumber(connection);
    for (Kind<?> kind : kinds.values()) {
      try (PreparedStatement select =
          connection.prepareStatement("SELECT ID, BODY FROM SB_RECORD WHERE KIND = ?")) {
        select.setString(1, kind.name());
        select.setFetchSize(1000);
        try (ResultSet rows = select.executeQuery()) {
          while (rows.next()) {
            kind.applyJson(rows.getString(1), rows.getString(2));
          }
        }
      }
    }
  }

  private static long lastNumber(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT N FROM SB_SEQUENCE WHERE ID = 1")) {
      row.next();
      return row.getLong(1);
    }
  }

  /**
   * Stores what the work puts and deletes, all or nothing.
   *
   * @throws IllegalStateException when it is called within another write
   */
  public synchronized <T extends @Nullable Object> T write(Function<Writing, T> work) {
    if (writing) {
      throw new IllegalStateException("a write within a write");
    }
    writing = true;
    try (Connection connection = database.dataSource().getConnection()) {
      connection.setAutoCommit(false);
      try {
        long last = lock(connection);
        follow(connection);
        Writing changes = new Writing();
        T result = work.apply(changes);
        long number = changes.flush(connection, last);
        connection.commit();
        seen = number;
        return result;
      } catch (SQLException | RuntimeException e) {
        connection.rollback();
        loadAfterFailure(connection);
        throw e;
      } finally {
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("Jira's tables cannot be written: " + e.getMessage(), e);
    } finally {
      writing = false;
    }
  }

  private void loadAfterFailure(Connection connection) throws SQLException {
    // Memory was changed as the work went on; what it touched is read again.
    for (Touched record : touched) {
      reload(connection, record.kind(), List.of(record.id()));
    }
    touched.clear();
    connection.commit();
  }

  private void poll() {
    try {
      followNow();
    } catch (RuntimeException e) {
      LOG.warn("The changes of other nodes could not be read; it is tried again", e);
    }
  }

  /** Takes in what other nodes have written until now. */
  public synchronized void followNow() {
    try (Connection connection = database.dataSource().getConnection()) {
      connection.setAutoCommit(false);
      try {
        follow(connection);
      } finally {
        connection.commit();
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("Jira's tables cannot be read: " + e.getMessage(), e);
    }
  }

  private void follow(Connection connection) throws SQLException {
    Map<String, Set<String>> ids = new LinkedHashMap<>();
    long newest = seen;
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT SEQ, NODE, KIND, IDS FROM SB_CHANGE WHERE SEQ > ? ORDER BY SEQ")) {
      select.setLong(1, seen);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          newest = rows.getLong(1);
          if (!node.equals(rows.getString(2))) {
            ids.computeIfAbsent(rows.getString(3), kind -> new LinkedHashSet<>())
                .addAll(List.of(rows.getString(4).split("\n", -1)));
          }
        }
      }
    }
    // In the order of registration, since a document may refer to its issue.
    for (Kind<?> kind : kinds.values()) {
      Set<String> changed = ids.get(kind.name());
      if (changed != null) {
        reload(connection, kind, List.copyOf(changed));
      }
    }
    seen = newest;
  }

  private static void reload(Connection connection, Kind<?> kind, List<String> ids)
      throws SQLException {
    for (int from = 0; from < ids.size(); from += IDS_PER_CHANGE) {
      List<String> some = ids.subList(from, Math.min(ids.size(), from + IDS_PER_CHANGE));
      Map<String, @Nullable String> bodies = new LinkedHashMap<>();
      some.forEach(id -> bodies.put(id, null));
      String marks = "?,".repeat(some.size() - 1) + "?";
      try (PreparedStatement select =
          connection.prepareStatement(
              "SELECT ID, BODY FROM SB_RECORD WHERE KIND = ? AND ID IN (" + marks + ")")) {
        select.setString(1, kind.name());
        for (int i = 0; i < some.size(); i++) {
          select.setString(i + 2, some.get(i));
        }
        try (ResultSet rows = select.executeQuery()) {
          while (rows.next()) {
            bodies.put(rows.getString(1), rows.getString(2));
          }
        }
      }
      bodies.forEach(kind::applyJson);
    }
  }

  @Override
  public void close() {
    if (following != null) {
      following.cancel(false);
    }
    poller.shutdown();
    try {
      poller.awaitTermination(5, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** What one write stores and deletes; memory is changed as it goes on. */
  public final class Writing {

    private final Map<Kind<?>, Map<String, @Nullable String>> bodies = new LinkedHashMap<>();

    private Writing() {
      touched.clear();
    }

    /**
     * Stores a record.
     *
     * @throws IllegalArgumentException when its JSON is longer than {@link #MAX_LENGTH}
     */
    public <T> void put(Kind<T> kind, String id, T record) {
      String body = kind.write().apply(record);
      if (body.length() > MAX_LENGTH) {
        throw new IllegalArgumentException(
            "a record of " + body.length() + " characters; the most is " + MAX_LENGTH);
      }
      note(kind, id, body);
      kind.apply().accept(id, record);
    }

    public void delete(Kind<?> kind, String id) {
      note(kind, id, null);
      kind.applyJson(id, null);
    }

    private void note(Kind<?> kind, String id, @Nullable String body) {
      touched.add(new Touched(kind, id));
      bodies.computeIfAbsent(kind, any -> new LinkedHashMap<>()).put(id, body);
    }

    /** The number of the last change. */
    private long flush(Connection connection, long last) throws SQLException {
      if (bodies.isEmpty()) {
        return last;
      }
      long number = last;
      for (Map.Entry<Kind<?>, Map<String, @Nullable String>> entry : bodies.entrySet()) {
        String kind = entry.getKey().name();
        store(connection, kind, entry.getValue());
        List<String> ids = List.copyOf(entry.getValue().keySet());
        for (int from = 0; from < ids.size(); from += IDS_PER_CHANGE) {
          number++;
          announce(
              connection,
              number,
              kind,
              ids.subList(from, Math.min(ids.size(), from + IDS_PER_CHANGE)));
        }
      }
      try (PreparedStatement update =
          connection.prepareStatement("UPDATE SB_SEQUENCE SET N = ? WHERE ID = 1")) {
        update.setLong(1, number);
        update.executeUpdate();
      }
      return number;
    }

    private void announce(Connection connection, long number, String kind, List<String> ids)
        throws SQLException {
      try (PreparedStatement insert =
          connection.prepareStatement(
              "INSERT INTO SB_CHANGE (SEQ, NODE, KIND, IDS, WRITTEN) VALUES (?, ?, ?, ?, ?)")) {
        insert.setLong(1, number);
        insert.setString(2, node);
        insert.setString(3, kind);
        insert.setString(4, String.join("\n", ids));
        insert.setLong(5, System.currentTimeMillis());
        insert.executeUpdate();
      }
    }

    private void store(
        Connection connection, String kind, Map<String, @Nullable String> bodiesOfKind)
        throws SQLException {
      String upsert =
          database.kind() == Database.Kind.H2
              ? "MERGE INTO SB_RECORD (KIND, ID, BODY) KEY (KIND, ID) VALUES (?, ?, ?)"
              : "INSERT INTO SB_RECORD (KIND, ID, BODY) VALUES (?, ?, ?) ON CONFLICT (KIND, ID) DO"
                  + " UPDATE SET BODY = EXCLUDED.BODY";
      try (PreparedStatement put = connection.prepareStatement(upsert);
          PreparedStatement delete =
              connection.prepareStatement("DELETE FROM SB_RECORD WHERE KIND = ? AND ID = ?")) {
        for (Map.Entry<String, @Nullable String> entry : bodiesOfKind.entrySet()) {
          String body = entry.getValue();
          PreparedStatement statement = body == null ? delete : put;
          statement.setString(1, kind);
          statement.setString(2, entry.getKey());
          if (body != null) {
            statement.setString(3, body);
          }
          statement.addBatch();
        }
        put.executeBatch();
        delete.executeBatch();
      }
    }
  }
}
