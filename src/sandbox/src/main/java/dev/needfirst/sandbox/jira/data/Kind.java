package dev.needfirst.sandbox.jira.data;

import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A kind of stored record, and what happens in memory when one is stored or goes.
 *
 * @param read makes the record of its JSON
 * @param write the record's JSON
 * @param apply takes the record of an id into memory, or removes it if the record is null
 */
public record Kind<T>(
    String name,
    Function<String, T> read,
    Function<T, String> write,
    BiConsumer<String, @Nullable T> apply) {

  /** A kind whose JSON is that of a record class. */
  public static <T> Kind<T> of(String name, Class<T> type, BiConsumer<String, @Nullable T> apply) {
    return new Kind<>(name, json -> Json.read(json, type), Json::write, apply);
  }

  void applyJson(String id, @Nullable String json) {
    apply.accept(id, json == null ? null : read.apply(json));
  }
}
