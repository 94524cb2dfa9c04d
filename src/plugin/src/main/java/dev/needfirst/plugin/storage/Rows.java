package dev.needfirst.plugin.storage;

import com.atlassian.activeobjects.external.ActiveObjects;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import net.java.ao.Query;
import net.java.ao.RawEntity;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes rows.
 *
 * <p>Conditions have column names in upper case and blanks around operators: only then does Active
 * Objects quote them, without which PostgreSQL finds no column.
 */
final class Rows {

  /** Oracle takes a thousand values in a list, and drivers want short statements. */
  private static final int LIST = 500;

  private final ActiveObjects ao;

  Rows(ActiveObjects ao) {
    this.ao = ao;
  }

  /**
   * Hands out rows one by one; they are to be read at once, and not to be changed.
   *
   * @param query names its columns, and {@code ID} among them
   */
  <T extends RawEntity<Long>> void each(Class<T> type, Query query, Consumer<T> consumer) {
    ao.stream(type, query, consumer::accept);
  }

  /** Hands out the rows that have one of the values in a column. */
  <T extends RawEntity<Long>> void eachIn(
      Class<T> type,
      String columns,
      String column,
      Collection<? extends Object> values,
      Consumer<T> consumer) {
    List<Object> all = new ArrayList<>(values);
    for (int from = 0; from < all.size(); from += LIST) {
      List<Object> some = all.subList(from, Math.min(all.size(), from + LIST));
      String marks = String.join(", ", Collections.nCopies(some.size(), "?"));
      each(
          type,
          Query.select(columns).where(column + " IN (" + marks + ")", some.toArray()),
          consumer);
    }
  }

  /** The rows that a condition holds for, to be changed. */
  <T extends RawEntity<Long>> T[] find(Class<T> type, String condition, Object... values) {
    return ao.find(type, Query.select().where(condition, values));
  }

  /** The row of this id, to be changed. */
  <T extends RawEntity<Long>> T get(Class<T> type, long id) {
    T[] found = find(type, "ID = ?", id);
    if (found.length == 0) {
      throw new IllegalStateException(type.getSimpleName() + " " + id + " is gone");
    }
    return found[0];
  }

  <T extends RawEntity<Long>> T create(Class<T> type, Values values) {
    return ao.create(type, values.known());
  }

  <T extends RawEntity<Long>> int delete(Class<T> type, String condition, Object... values) {
    return ao.deleteWithSQL(type, condition, values);
  }

  <T extends RawEntity<Long>> void deleteIn(Class<T> type, Collection<Long> ids) {
    List<Long> all = List.copyOf(ids);
    for (int from = 0; from < all.size(); from += LIST) {
      List<Long> some = all.subList(from, Math.min(all.size(), from + LIST));
      String marks = String.join(", ", Collections.nCopies(some.size(), "?"));
      delete(type, "ID IN (" + marks + ")", some.toArray());
    }
  }

  <T extends RawEntity<Long>> int count(Class<T> type, String condition, Object... values) {
    return ao.count(type, condition, values);
  }

  /** The values of a new row; unknown ones are left out. */
  static final class Values {

    private final Map<String, Object> known = new HashMap<>();

    Values with(String column, @Nullable Object value) {
      if (value != null) {
        known.put(column, value);
      }
      return this;
    }

    private Map<String, Object> known() {
      return known;
    }
  }
}
