package dev.needfirst.plugin.index;

import dev.needfirst.core.project.Settings;
import dev.needfirst.plugin.issue.Reindexing.Progress;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far the re-indexing is, stored where every node reads it. */
final class StoredProgress {
  private static final String NAME = "reindex.progress";
  private static final String CANCELLED = "reindex.cancelled";
  private static final int PARTS = 4;

  private final Settings settings;

  StoredProgress(Settings settings) {
    this.settings = settings;
  }

  Progress read() {
    String text = settings.remembered(NAME);
    if (text == null) {
      return Progress.IDLE;
    }
    List<String> parts = List.of(text.split(" ", PARTS));
    String startedBy = parts.get(PARTS - 1);
    return new Progress(
        true,
        Long.parseLong(parts.get(0)),
        Long.parseLong(parts.get(1)),
        Instant.ofEpochMilli(Long.parseLong(parts.get(2))),
        startedBy.isEmpty() ? null : startedBy);
  }

  void write(long done, long total, Instant since, @Nullable String startedBy) {
    settings.remember(
        NAME,
        done
            + " "
            + total
            + " "
            + since.toEpochMilli()
            + " "
            + (startedBy == null ? "" : startedBy));
  }

  void clear() {
    if (settings.remembered(NAME) != null) {
      settings.remember(NAME, null);
    }
  }

  /** The greatest id of a change whose work was given up; 0 if none was. */
  long cancelledUpTo() {
    String text = settings.remembered(CANCELLED);
    return text == null ? 0 : Long.parseLong(text);
  }

  void cancelUpTo(long changeId) {
    settings.remember(CANCELLED, Long.toString(changeId));
  }
}
