package dev.needfirst.core.book;

/** Ends a piece of work whose result nobody wants any more. */
final class Stopped extends RuntimeException {

  private static final long serialVersionUID = 1L;

  Stopped() {
    super("Stopped", null, false, false);
  }
}
