package dev.needfirst.sandbox.demo;

/** Thrown when the demo backlog could not be loaded; says at which request, and what came back. */
public final class DemoFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public DemoFailure(String message) {
    super(message);
  }

  DemoFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
