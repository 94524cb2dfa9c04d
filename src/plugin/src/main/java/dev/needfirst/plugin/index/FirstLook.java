package dev.needfirst.plugin.index;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Compares the index with the score book once after each start of the plugin on a node: what Jira
 * has indexed while it was off has no scores, and nobody told of what was edited meanwhile.
 */
public final class FirstLook {
  private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
  private static final int MOST_DOUBLINGS = 9;

  private final Audit audit;
  private final Clock clock;
  private volatile @Nullable Instant started;
  private Instant next = Instant.EPOCH;
  private int tries;

  @Inject
  public FirstLook(Audit audit, Clock clock) {
    this.audit = audit;
    this.clock = clock;
  }

  /** The plugin is starting now. */
  void isDue() {
    started = clock.instant();
    next = Instant.EPOCH;
    tries = 0;
  }

  /**
   * Compares what is not compared yet, on whichever node. To be called again and again; does
   * nothing when all is done, and less and less often if something cannot be done.
   */
  void run() {
    Instant since = started;
    Instant now = clock.instant();
    if (since == null || now.isBefore(next)) {
      return;
    }
    Duration pause = Duration.ofSeconds(10L << Math.min(tries++, MOST_DOUBLINGS));
    next = now.plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE);
    if (audit.compareSince(since)) {
      started = null;
    }
  }
}
