package dev.needfirst.core.change;

/**
 * Thrown when other writers were in the way of a write every time that it was tried; nothing was
 * changed, and it may be tried again.
 */
public final class Busy extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public Busy(int tries, Throwable last) {
    super("Other writers were in the way " + tries + " times", last);
  }
}
