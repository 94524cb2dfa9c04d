package dev.needfirst.plugin.issue;

import org.jspecify.annotations.Nullable;

/** The re-indexing of issues whose scores have changed, in the whole cluster. */
public interface Reindexing {

  /**
   * How far it is.
   *
   * @param startedBy key of the user whose change it is for; null if nobody's in particular
   */
  record Progress(boolean running, long done, long total, @Nullable String startedBy) {
    /** Nothing is to be done. */
    public static final Progress IDLE = new Progress(false, 0, 0, null);
  }

  /** How far the present run is, on whichever node. */
  Progress progress();

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
