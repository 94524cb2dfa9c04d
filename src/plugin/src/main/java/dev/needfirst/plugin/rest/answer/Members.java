package dev.needfirst.plugin.rest.answer;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.needfirst.core.fault.Faults;
import dev.needfirst.core.fault.Texts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The members of one JSON object, read by name and type.
 *
 * <p>A wrong one is noted as a fault, and reading goes on with {@code null}, so that all faults
 * come out at once: {@link #end} throws them, the members that nobody asked for among them. Ranges
 * are the core's to check.
 */
public final class Members {
  private static final double LARGEST_WHOLE = 9_007_199_254_740_991d;

  private final JsonObject object;
  private final String path;
  private final Faults faults;
  private final Set<String> known = new HashSet<>();

  private Members(JsonObject object, String path, Faults faults) {
    this.object = object;
    this.path = path;
    this.faults = faults;
  }

  /** The members of the object that a request brought. */
  public static Members of(JsonObject object) {
    return new Members(object, "", new Faults());
  }

  /** The members of an object that is part of something larger, whose faults are kept apart. */
  public static Members at(JsonObject object, String path) {
    return new Members(object, path, new Faults());
  }

  /** Whether the member is there and not null. */
  public boolean has(String name) {
    known.add(name);
    return object.has(name) && !object.get(name).isJsonNull();
  }

  /** Names members that an answer has and a request may repeat; they are not read. */
  public Members readOnly(String... names) {
    known.addAll(List.of(names));
    return this;
  }

  /** Returns a text; null if it is absent or of another type. */
  public @Nullable String text(String name) {
    JsonPrimitive value = primitive(name, JsonPrimitive::isString, "text");
    return value == null ? null : value.getAsString();
  }

  /** Returns a finite number of any size. */
  public @Nullable Double number(String name) {
    JsonPrimitive value = primitive(name, JsonPrimitive::isNumber, "number");
    if (value == null) {
      return null;
    }
    double number = value.getAsDouble();
    if (Double.isInfinite(number)) {
      fault(name, "number");
      return null;
    }
    return number + 0.0; // no negative zero
  }

  /** Returns a whole number; one beyond a long's range is its nearest end. */
  public @Nullable Long whole(String name) {
    Double number = number(name);
    if (number == null) {
      return null;
    }
    if (!isWhole(number)) {
      fault(name, "whole-number");
      return null;
    }
    return number.longValue();
  }

  /** Returns a whole number; one beyond an int's range is its nearest end. */
  public @Nullable Integer integer(String name) {
    Long number = whole(name);
    return number == null
        ? null
        : Integer.valueOf((int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, number)));
  }

  /** Returns true or false; null if it is absent or of another type. */
  public @Nullable Boolean flag(String name) {
    JsonPrimitive value = primitive(name, JsonPrimitive::isBoolean, "flag");
    return value == null ? null : value.getAsBoolean();
  }

  /**
   * Returns a list of texts, empty if it is absent; an item of another type is noted, and left out.
   */
  public List<String> texts(String name) {
    List<String> texts = new ArrayList<>();
    JsonArray array = array(name);
    for (int at = 0; at < array.size(); at++) {
      if (array.get(at) instanceof JsonPrimitive value && value.isString()) {
        texts.add(value.getAsString());
      } else {
        fault(name + "[" + at + "]", "text");
      }
    }
    return texts;
  }

  /**
   * Returns a list of whole numbers, empty if it is absent; any other item is noted, and left out.
   */
  public List<Long> wholes(String name) {
    List<Long> wholes = new ArrayList<>();
    JsonArray array = array(name);
    for (int at = 0; at < array.size(); at++) {
      if (array.get(at) instanceof JsonPrimitive value
          && value.isNumber()
          && isWhole(value.getAsDouble())) {
        wholes.add(value.getAsLong());
      } else {
        fault(name + "[" + at + "]", "whole-number");
      }
    }
    return wholes;
  }

  /** Reads every item of a list of objects; an item of another type is noted, and left out. */
  public <T> List<T> objects(String name, Function<Members, T> reading) {
    return objects(name, Texts.ITEMS, reading);
  }

  /** Reads every item of a list of objects that may be as long as this. */
  public <T> List<T> objects(String name, int longest, Function<Members, T> reading) {
    List<T> read = new ArrayList<>();
    JsonArray array = array(name, longest);
    for (int at = 0; at < array.size(); at++) {
      String item = name + "[" + at + "]";
      if (array.get(at) instanceof JsonObject child) {
        Members members = new Members(child, within(item), faults);
        read.add(reading.apply(members));
        members.close();
      } else {
        fault(item, "object");
      }
    }
    return read;
  }

  /** Reads a member that is an object; null if it is absent or of another type. */
  public <T> @Nullable T object(String name, Function<Members, T> reading) {
    if (!has(name)) {
      return null;
    }
    if (object.get(name) instanceof JsonObject child) {
      Members members = new Members(child, within(name), faults);
      T read = reading.apply(members);
      members.close();
      return read;
    }
    fault(name, "object");
    return null;
  }

  /** Whether the member is there as a text; nothing is noted if it is not. */
  public boolean isText(String name) {
    return has(name) && object.get(name) instanceof JsonPrimitive value && value.isString();
  }

  /** What the object has, known here or not. */
  public Set<String> names() {
    return object.keySet();
  }

  /** Notes a fault of a member of this object. */
  public void fault(String name, String key, Object... args) {
    faults.add(within(name), key, args);
  }

  /** Takes over what was found wrong with members of this object elsewhere. */
  public void faults(Faults found) {
    found.list().forEach(fault -> fault(fault.member(), fault.key(), fault.args().toArray()));
  }

  /**
   * Closes the object.
   *
   * @param check what the core has to say of what was read: asked only when there are faults
   *     already, so that all are told at once; else the core is asked by whoever uses it
   * @throws dev.needfirst.core.fault.Refused if there was any fault in it or in what it holds
   */
  public void end(Supplier<?> check) {
    close();
    if (faults.any()) {
      faults.within(path, check);
    }
    faults.refuse();
  }

  /** Closes an object that the core has nothing to say about. */
  public void end() {
    close();
    faults.refuse();
  }

  /**
   * Closes an object whose faults are kept apart, and hands them over.
   *
   * @param check as for {@link #end(Supplier)}
   * @return whether there were none
   */
  public boolean endsWell(Faults all, Supplier<?> check) {
    close();
    if (faults.any()) {
      faults.within(path, check);
    }
    faults.list().forEach(all::add);
    return !faults.any();
  }

  /** Closes one that the core has nothing to say about. */
  public boolean endsWell(Faults all) {
    close();
    faults.list().forEach(all::add);
    return !faults.any();
  }

  private void close() {
    object.keySet().stream()
        .filter(name -> !known.contains(name))
        .forEach(name -> fault(Texts.told(name), "unknown-member"));
  }

  private @Nullable JsonPrimitive primitive(
      String name, Predicate<JsonPrimitive> type, String key) {
    if (!has(name)) {
      return null;
    }
    if (object.get(name) instanceof JsonPrimitive value && type.test(value)) {
      return value;
    }
    fault(name, key);
    return null;
  }

  private JsonArray array(String name) {
    return array(name, Texts.ITEMS);
  }

  private JsonArray array(String name, int longest) {
    if (!has(name)) {
      return new JsonArray();
    }
    if (!(object.get(name) instanceof JsonArray array)) {
      fault(name, "list");
      return new JsonArray();
    }
    if (array.size() > longest) {
      // Told here, since going through a megabyte of items would tell as many faults.
      fault(name, "too-many", longest);
      return new JsonArray();
    }
    return array;
  }

  private static boolean isWhole(double number) {
    return number == Math.rint(number) && Math.abs(number) <= LARGEST_WHOLE;
  }

  private String within(String name) {
    return path.isEmpty() ? name : path + "." + name;
  }
}
