package dev.needfirst.core.exchange;

/** An import failed, for the reason that is the cause, and what it had written was taken back. */
public final class TakenBack extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int left;

  TakenBack(int left, RuntimeException cause) {
    super("Taken back but for " + left, cause);
    this.left = left;
  }

  /** How many things could not be taken back; why not is among what the cause suppressed. */
  public int left() {
    return left;
  }
}
