package dev.needfirst.core.book;

import java.util.concurrent.atomic.AtomicReference;

/** The score book of this node as it is now. */
public final class ScoreBooks {

  private final AtomicReference<ScoreBook> current = new AtomicReference<>(ScoreBook.EMPTY);
  private final Differing differing = new Differing();

  /**
   * The present book; empty, with every project off, until it was loaded. Ask once for all that
   * belongs together.
   */
  public ScoreBook current() {
    return current.get();
  }

  /** The issues that were seen to differ from the book. */
  Differing differing() {
    return differing;
  }

  void swap(ScoreBook next) {
    current.set(next);
  }
}
