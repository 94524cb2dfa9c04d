package dev.needfirst.core.fault;

import java.util.List;

/**
 * One thing that is wrong with one member of an input.
 *
 * <p>The text is made where it is shown, from the i18n key {@code needfirst.fault.<key>} and the
 * arguments.
 *
 * @param member path of the member as in the REST contract, such as {@code importance} or {@code
 *     evidence[2].sources}; empty for the object as a whole
 * @param key last part of the i18n key, such as {@code between}
 * @param args what the text's placeholders stand for: numbers, texts and dates
 */
public record Fault(String member, String key, List<Object> args) {

  public Fault {
    args = List.copyOf(args);
  }

  public static Fault of(String member, String key, Object... args) {
    return new Fault(member, key, List.of(args));
  }

  /** The same fault, seen from the object that holds the faulty one under the given member. */
  public Fault within(String outer) {
    if (outer.isEmpty()) {
      return this;
    }
    if (member.isEmpty()) {
      return new Fault(outer, key, args);
    }
    return new Fault(member.startsWith("[") ? outer + member : outer + "." + member, key, args);
  }
}
