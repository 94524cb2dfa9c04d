package dev.needfirst.plugin.storage;

import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether a failure means that another writer was in the way, so that the work may succeed
 * when it is done again.
 */
final class InTheWay {

  /** Serialization failure, deadlock (PostgreSQL), lock timeout and concurrent update (H2). */
  private static final Set<String> STATES = Set.of("40001", "40P01", "HYT00", "90131");

  /**
   * Integrity: the only constraints that a write of ours can break are the unique ones, and those
   * only by being second.
   */
  private static final String INTEGRITY = "23";

  private static final String NOT_NULL = "23502";

  /**
   * Lock wait (MySQL), deadlock and serialization (Oracle), snapshot conflict (SQL Server): their
   * states say nothing.
   */
  private static final Set<Integer> CODES = Set.of(1205, 60, 8177, 3960);

  /** A chain longer than this goes round. */
  private static final int DEPTH = 32;

  private InTheWay() {}

  static boolean caused(Throwable failure) {
    @Nullable Throwable cause = failure;
    for (int depth = 0; cause != null && depth < DEPTH; depth++) {
      if (cause instanceof SQLException sql && inTheWay(sql)) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }

  private static boolean inTheWay(SQLException failure) {
    String state = failure.getSQLState();
    if (state != null
        && (STATES.contains(state) || (state.startsWith(INTEGRITY) && !state.equals(NOT_NULL)))) {
      return true;
    }
    return CODES.contains(failure.getErrorCode());
  }
}
