package dev.needfirst.core.change;

import java.util.List;

/** Thrown when a write names a version that is no longer the present one; nothing was changed. */
public final class Stale extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Aggregate aggregate;
  private final int present;
  private final transient List<Change> since;

  public Stale(Aggregate aggregate, int named, int present, List<Change> since) {
    super(aggregate.key() + " is at version " + present + ", not " + named);
    this.aggregate = aggregate;
    this.present = present;
    this.since = List.copyOf(since);
  }

  public Aggregate aggregate() {
    return aggregate;
  }

  /** The version that the aggregate is at. */
  public int present() {
    return present;
  }

  /**
   * What was changed since the version that the writer named, oldest first, as far as the log
   * reaches back.
   */
  public List<Change> since() {
    return since;
  }
}
