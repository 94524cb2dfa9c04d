package dev.needfirst.core.recording;

/** Tells long work that it is to end after the unit in hand; what is left is done another time. */
public interface Stopping {

  boolean stopping();
}
