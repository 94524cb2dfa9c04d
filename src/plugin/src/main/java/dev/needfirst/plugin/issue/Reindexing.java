package dev.needfirst.plugin.issue;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The re-indexing of issues whose scores have changed, in the whole cluster. */
public interface Reindexing {

  /**
   * How far it is.
   *
   * @param since when it began; null where nothing is to be done
   * @param startedBy key of the user whose change it is for; null if nobody's in particular
   */
  record Progress(
      boolean running, long done, long total, @Nullable Instant since, @Nullable String startedBy) {
    /** Nothing is to be done. */
    public static final Progress IDLE = new Progress(false, 0, 0, null, null);

    /** How many issues a second it did so far; null before that can be told. */
    public @Nullable Double perSecond(Instant now) {
      long millis = since == null ? 0 : Duration.between(since, now).toMillis();
      return millis <= 0 || done == 0 ? null : done * 1000.0 / millis;
    }

    /** How many seconds the rest takes at that speed; null before that can be told. */
    public @Nullable Long remaining(Instant now) {
      Double speed = perSecond(now);
      return speed == null ? null : (long) Math.ceil((total - done) / speed);
    }
  }

  /** How far the present run is, on whichever node. */
  Progress progress();

  /** How many changes are in the log that are not worked off. */
  int waiting();

  /** Whether Jira's index has all that was recorded of a project, or for the whole Jira. */
  boolean caughtUp(long projectId);

  /** The greatest id of a change up to which everything is worked off; 0 if nothing was. */
  long cursor();

  /**
   * Gives up whatever is to be done now; scores in the index stay as they are until the nightly
   * audit.
   */
  void cancel();

  /**
   * Has every issue of all projects that are on indexed again, such as when a result field is new.
   */
  void everything();
}
