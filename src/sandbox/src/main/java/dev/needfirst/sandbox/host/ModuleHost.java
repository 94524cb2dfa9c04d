package dev.needfirst.sandbox.host;

/** A part of the host that serves some of a plugin's modules while it is enabled. */
@FunctionalInterface
public interface ModuleHost {

  /** Starts to serve them. */
  Serving serve(Modules modules);

  /** What is being served, to be ended. */
  interface Serving extends AutoCloseable {
    @Override
    void close();
  }
}
