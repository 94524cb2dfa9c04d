package dev.needfirst.plugin.issue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a node of the cluster was when it last said so.
 *
 * @param node what tells it from others; another one after each start
 * @param said when it said so
 * @param inStep whether its score book followed the log then
 * @param followed id of the change that its book had followed last
 * @param reindexes whether it had just indexed issues
 * @param fieldAnswer nanoseconds that 95 in a hundred answers of fields did not exceed; null
 *     without any
 * @param rest nanoseconds that 95 in a hundred requests did not exceed; null without any
 * @param edits in the minute before
 * @param indexed issues in the minute before
 * @param version of the plugin there
 */
public record NodeReport(
    String node,
    Instant said,
    boolean inStep,
    long followed,
    boolean reindexes,
    @Nullable Long fieldAnswer,
    @Nullable Long rest,
    long edits,
    long indexed,
    String version) {
  private static final Duration SILENT = Duration.ofSeconds(90);
  private static final String NONE = "-";
  private static final int PARTS = 9;

  /** Whether it should have said something since. */
  public boolean silent(Instant now) {
    return said.isBefore(now.minus(SILENT));
  }

  String text() {
    return String.join(
        " ",
        String.valueOf(said.toEpochMilli()),
        String.valueOf(inStep),
        String.valueOf(followed),
        String.valueOf(reindexes),
        fieldAnswer == null ? NONE : fieldAnswer.toString(),
        rest == null ? NONE : rest.toString(),
        String.valueOf(edits),
        String.valueOf(indexed),
        version);
  }

  /** A report as it was stored; empty for one that another version of the plugin has written. */
  static Optional<NodeReport> read(String node, String text) {
    List<String> parts = List.of(text.split(" ", PARTS));
    if (parts.size() != PARTS) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new NodeReport(
              node,
              Instant.ofEpochMilli(Long.parseLong(parts.get(0))),
              Boolean.parseBoolean(parts.get(1)),
              Long.parseLong(parts.get(2)),
              Boolean.parseBoolean(parts.get(3)),
              number(parts.get(4)),
              number(parts.get(5)),
              Long.parseLong(parts.get(6)),
              Long.parseLong(parts.get(7)),
              parts.get(8)));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static @Nullable Long number(String part) {
    return NONE.equals(part) ? null : Long.valueOf(part);
  }
}
