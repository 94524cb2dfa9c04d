package dev.needfirst.plugin.rest;

import dev.needfirst.core.fault.Fault;
import dev.needfirst.core.fault.Refused;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a ranked list is asked for: the JQL that chooses its issues, the order, and after which row.
 *
 * @param scope the whole JQL with the project, without an order
 * @param scoreClause the score's field in JQL; null while there is none, so that nothing is scored
 */
record RankingQuery(
    String scope,
    @Nullable String scoreClause,
    boolean forEffort,
    @Nullable Cursor after,
    int maxResults) {

  /**
   * The last row that was given.
   *
   * @param hundredths its score, −1 if it had none
   * @param key its key
   * @param rank its place
   */
  record Cursor(int hundredths, String key, long rank) {
    private static final String SEPARATOR = " ";
    private static final int PARTS = 4;

    /** The cursor as clients hand it back; it goes with one query only. */
    String write(String scope, boolean forEffort) {
      String text =
          String.join(
              SEPARATOR,
              fingerprint(scope, forEffort),
              Integer.toString(hundredths),
              key,
              Long.toString(rank));
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Reads a cursor; refuses one that goes with another query, or was made up. */
    static @Nullable Cursor read(@Nullable String text, String scope, boolean forEffort) {
      if (text == null || text.isBlank()) {
        return null;
      }
      try {
        String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
        List<String> parts = List.of(plain.split(SEPARATOR, PARTS));
        if (parts.size() == PARTS
            && parts.get(0).equals(fingerprint(scope, forEffort))
            && parts.get(2).matches("[A-Za-z][A-Za-z0-9_]*-[0-9]{1,18}")
            && Long.parseLong(parts.get(3)) >= 0) {
          return new Cursor(
              Integer.parseInt(parts.get(1)), parts.get(2), Long.parseLong(parts.get(3)));
        }
      } catch (IllegalArgumentException e) {
        // Told below, as any other that is none.
      }
      throw new Refused(Fault.of("after", "cursor"));
    }

    private static String fingerprint(String scope, boolean forEffort) {
      return Integer.toHexString((scope + forEffort).hashCode());
    }
  }

  /** The scored hits after the cursor, best first. */
  String scored() {
    Cursor last = after;
    String rest = "";
    if (last != null) {
      String score = Shapes.figure(last.hundredths() / 100.0).toPlainString();
      rest =
          " AND (%1$s < %2$s OR (%1$s = %2$s AND key > \"%3$s\"))"
              .formatted(scoreClause, score, last.key());
    }
    return allScored() + rest + " ORDER BY " + scoreClause + " DESC, key ASC";
  }

  /** Every scored hit, in no order. */
  String allScored() {
    return scope + " AND " + scoreClause + " is not EMPTY";
  }

  /** The unscored hits after the cursor, by key. */
  String unscored() {
    Cursor last = after;
    return scope
        + (scoreClause == null ? "" : " AND " + scoreClause + " is EMPTY")
        + (last != null && last.hundredths() < 0 ? " AND key > \"" + last.key() + "\"" : "")
        + " ORDER BY key ASC";
  }

  boolean pastScored() {
    Cursor last = after;
    return scoreClause == null || (last != null && last.hundredths() < 0);
  }
}
