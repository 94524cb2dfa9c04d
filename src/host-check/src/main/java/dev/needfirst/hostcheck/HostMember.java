package dev.needfirst.hostcheck;

import java.util.Comparator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A class of the host, or a method or field of one, that a class file of the plugin refers to.
 *
 * <p>As a line it is {@code class OWNER}, {@code method OWNER NAME DESCRIPTOR USE} or {@code field
 * OWNER NAME DESCRIPTOR}.
 *
 * @param owner the binary name of the class, such as {@code com.atlassian.query.Query}
 * @param name the name of the method or field, {@code <init>} for a constructor; null for the class
 *     itself
 * @param descriptor the JVM's descriptor; null for the class itself
 * @param use how a method is used; null for classes and fields
 */
record HostMember(
    String owner, @Nullable String name, @Nullable String descriptor, @Nullable Use use)
    implements Comparable<HostMember> {

  /** How the JVM calls a method, which must fit what the host makes of it. */
  enum Use {
    STATIC,
    VIRTUAL,
    INTERFACE;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private static final Comparator<String> NULLS_FIRST =
      Comparator.nullsFirst(Comparator.naturalOrder());

  static HostMember type(String owner) {
    return new HostMember(owner, null, null, null);
  }

  static HostMember method(String owner, String name, String descriptor, Use use) {
    return new HostMember(owner, name, descriptor, use);
  }

  static HostMember field(String owner, String name, String descriptor) {
    return new HostMember(owner, name, descriptor, null);
  }

  /**
   * Reads a line.
   *
   * @throws IllegalArgumentException if the line has none of the three forms
   */
  static HostMember of(String line) {
    String[] words = line.split(" ", -1);
    String form = words[0] + " " + words.length;
    return switch (form) {
      case "class 2" -> type(words[1]);
      case "method 5" -> method(words[1], words[2], words[3], use(words[4]));
      case "field 4" -> field(words[1], words[2], words[3]);
      default -> throw new IllegalArgumentException("Not a line of host members: " + line);
    };
  }

  private static Use use(String word) {
    return Use.valueOf(word.toUpperCase(Locale.ROOT));
  }

  String line() {
    if (name == null) {
      return "class " + owner;
    }
    String member = owner + " " + name + " " + descriptor;
    return use == null ? "field " + member : "method " + member + " " + use.word();
  }

  @Override
  public int compareTo(HostMember other) {
    return Comparator.comparing(HostMember::owner)
        .thenComparing(HostMember::name, NULLS_FIRST)
        .thenComparing(HostMember::descriptor, NULLS_FIRST)
        .thenComparing(HostMember::use, Comparator.nullsFirst(Comparator.naturalOrder()))
        .compare(this, other);
  }
}
