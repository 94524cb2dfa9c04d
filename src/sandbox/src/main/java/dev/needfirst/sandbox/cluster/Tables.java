package dev.needfirst.sandbox.cluster;

import dev.needfirst.sandbox.seam.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;

/** The tables by which nodes know of each other, and the clock they share: the database's. */
final class Tables {

  /** SQL states of a row that is already there and of a transaction that lost against another. */
  private static final Set<String> RIVALRY = Set.of("23505", "40001", "40P01", "HYT00");

  private final Database database;

  Tables(Database database) {
    this.database = database;
    for (String table :
        List.of(
            "SB_NODE (NAME VARCHAR(100) PRIMARY KEY, HOME VARCHAR(100) NOT NULL, ALIVE BIGINT NOT"
                + " NULL)",
            "SB_LOCK (NAME VARCHAR(255) PRIMARY KEY, OWNER VARCHAR(200) NOT NULL, EXPIRES BIGINT"
                + " NOT NULL)",
            "SB_JOB (ID VARCHAR(255) PRIMARY KEY, NEXT_RUN BIGINT NOT NULL)")) {
      create(table);
    }
  }

  private void create(String table) {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE IF NOT EXISTS " + table);
    } catch (SQLException e) {
      // Two nodes that start at once may both try; PostgreSQL lets one of them fail.
      if (!isRivalry(e)) {
        throw new IllegalStateException("Cannot make the table " + table, e);
      }
    }
  }

  static boolean isRivalry(SQLException e) {
    return RIVALRY.contains(e.getSQLState());
  }

  /** Changes rows; 0 when another node was faster. */
  int update(String sql, Object... parameters) {
    try (Connection connection = database.dataSource().getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      return statement.executeUpdate();
    } catch (SQLException e) {
      if (isRivalry(e)) {
        return 0;
      }
      throw new IllegalStateException("The database refused: " + sql, e);
    }
  }

  /** A number from the first row, or the given one when there is no row. */
  long number(long otherwise, String sql, Object... parameters) {
    try (Connection connection = database.dataSource().getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next() ? rows.getLong(1) : otherwise;
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The database refused: " + sql, e);
    }
  }

  /** SQL for the database's own time in milliseconds, so that nodes need no clocks that agree. */
  String now() {
    return switch (database.kind()) {
      case H2 -> "CAST(EXTRACT(EPOCH FROM CURRENT_TIMESTAMP) * 1000 AS BIGINT)";
      case POSTGRESQL -> "CAST(EXTRACT(EPOCH FROM clock_timestamp()) * 1000 AS BIGINT)";
    };
  }
}
