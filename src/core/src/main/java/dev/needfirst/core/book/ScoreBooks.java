package dev.needfirst.core.book;

/** The score book of this node as it is now. Thread-safe. */
public final class ScoreBooks {

  private final Differing differing = new Differing();
  private final Early early = new Early();
  private volatile ScoreBook current = ScoreBook.EMPTY;

  /**
   * The present book; empty, with every project off, until it was loaded. Ask once for all that
   * belongs together.
   */
  public ScoreBook current() {
    return current;
  }

  /** The issues that were seen to differ from the book. */
  Differing differing() {
    return differing;
  }

  /** The issues that were asked for before the book was loaded. */
  Early early() {
    return early;
  }

  void swap(ScoreBook next) {
    current = next;
  }
}
