package dev.needfirst.sandbox.jira.data;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The values of an issue's fields by field id: texts, numbers, yes or no, and lists of texts; never
 * changed once made.
 *
 * <p>Constants and people are kept by name and by user key, instants as milliseconds, dates as
 * {@code YYYY-MM-DD}.
 */
public final class FieldValues {

  private static final FieldValues NONE = new FieldValues(Map.of());

  private final Map<String, Object> values;

  private FieldValues(Map<String, Object> values) {
    this.values = values;
  }

  public static FieldValues none() {
    return NONE;
  }

  /** Takes what {@link #asMap} gave, also after a way through JSON; nulls are left out. */
  @JsonCreator
  public static FieldValues of(Map<String, ? extends @Nullable Object> values) {
    return NONE.with(values);
  }

  /** These values with one set, or removed if it is null. */
  public FieldValues with(String field, @Nullable Object value) {
    Map<String, Object> copy = new HashMap<>(values);
    put(copy, field, value);
    return new FieldValues(copy);
  }

  /** These values with others over them; a null among those removes the value. */
  public FieldValues with(Map<String, ? extends @Nullable Object> changes) {
    Map<String, Object> copy = new HashMap<>(values);
    changes.forEach((field, value) -> put(copy, field, value));
    return new FieldValues(copy);
  }

  private static void put(Map<String, Object> target, String field, @Nullable Object value) {
    if (value == null || (value instanceof List<?> list && list.isEmpty())) {
      target.remove(field);
    } else if (value instanceof Integer whole) {
      target.put(field, whole.longValue());
    } else if (value instanceof List<?> list) {
      List<String> texts = new ArrayList<>(list.size());
      list.forEach(item -> texts.add(String.valueOf(item)));
      target.put(field, List.copyOf(texts));
    } else if (value instanceof String
        || value instanceof Long
        || value instanceof Double
        || value instanceof Boolean) {
      target.put(field, value);
    } else {
      throw new IllegalArgumentException(field + " cannot hold a " + value.getClass().getName());
    }
  }

  public @Nullable Object get(String field) {
    return values.get(field);
  }

  public boolean has(String field) {
    return values.containsKey(field);
  }

  public @Nullable String text(String field) {
    return values.get(field) instanceof String text ? text : null;
  }

  public @Nullable Double number(String field) {
    return values.get(field) instanceof Number number ? number.doubleValue() : null;
  }

  public @Nullable Long whole(String field) {
    return values.get(field) instanceof Number number ? number.longValue() : null;
  }

  public boolean yes(String field) {
    return Boolean.TRUE.equals(values.get(field));
  }

  /** The texts of a list; empty when there is none. */
  public List<String> texts(String field) {
    Object value = values.get(field);
    if (value instanceof List<?> list) {
      List<String> texts = new ArrayList<>(list.size());
      list.forEach(item -> texts.add((String) item));
      return texts;
    }
    return value instanceof String text ? List.of(text) : List.of();
  }

  @JsonValue
  public Map<String, Object> asMap() {
    return java.util.Collections.unmodifiableMap(values);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof FieldValues that && values.equals(that.values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  @Override
  public String toString() {
    return values.keySet().toString();
  }
}
