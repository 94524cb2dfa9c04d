package dev.needfirst.plugin.storage;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Members and their texts as one text: a {@code member=text} a line, with line ends and backslashes
 * escaped.
 */
final class MembersText {

  private MembersText() {}

  /** Null for none: an empty text is null to some databases. */
  static @Nullable String write(Map<String, String> members) {
    StringBuilder text = new StringBuilder();
    members.forEach(
        (member, value) -> {
          if (text.length() > 0) {
            text.append('\n');
          }
          text.append(member).append('=');
          escape(value, text);
        });
    return text.length() == 0 ? null : text.toString();
  }

  static Map<String, String> read(@Nullable String text) {
    Map<String, String> members = new TreeMap<>();
    if (text != null) {
      for (String line : text.split("\n", -1)) {
        int equals = line.indexOf('=');
        members.put(line.substring(0, equals), unescaped(line.substring(equals + 1)));
      }
    }
    return members;
  }

  private static void escape(String value, StringBuilder text) {
    for (int at = 0; at < value.length(); at++) {
      char unit = value.charAt(at);
      switch (unit) {
        case '\\' -> text.append("\\\\");
        case '\n' -> text.append("\\n");
        case '\r' -> text.append("\\r");
        default -> text.append(unit);
      }
    }
  }

  private static String unescaped(String value) {
    StringBuilder text = new StringBuilder(value.length());
    int from = 0;
    int backslash = value.indexOf('\\');
    while (backslash >= 0) {
      text.append(value, from, backslash);
      char escaped = value.charAt(backslash + 1);
      text.append(escaped == 'n' ? '\n' : escaped == 'r' ? '\r' : escaped);
      from = backslash + 2;
      backslash = value.indexOf('\\', from);
    }
    text.append(value, from, value.length());
    return text.toString();
  }
}
