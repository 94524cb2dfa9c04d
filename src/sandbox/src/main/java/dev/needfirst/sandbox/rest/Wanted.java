package dev.needfirst.sandbox.rest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which fields of an issue are asked for, as in {@code fields=summary,status} or {@code *all}. */
final class Wanted {

  private static final Set<String> NOT_NAVIGABLE = Set.of("worklog", "comment", "attachment");

  private final List<String> names;
  private final boolean all;

  private Wanted(List<String> names, boolean all) {
    this.names = names;
    this.all = all;
  }

  /** Takes the parameter's parts; nothing means everything. */
  static Wanted of(List<String> parts) {
    List<String> names = new ArrayList<>();
    for (String part : parts) {
      Arrays.stream(part.split(",")).map(String::trim).forEach(names::add);
    }
    names.removeIf(String::isEmpty);
    boolean all =
        names.isEmpty()
            || names.contains("*all")
            || names.contains("*navigable")
            || names.stream().allMatch(name -> name.startsWith("-"));
    return new Wanted(names, all);
  }

  static Wanted of(String @Nullable [] parameters) {
    return of(parameters == null ? List.of() : List.of(parameters));
  }

  boolean has(String field) {
    if (names.contains("-" + field)) {
      return false;
    }
    return names.contains(field) || (all && !NOT_NAVIGABLE.contains(field));
  }
}
