package dev.needfirst.sandbox;

/** Where issues without a value come in an ORDER BY. */
public enum Blanks {
  /** First, whichever way the order goes. */
  FIRST,
  /** Last, whichever way the order goes. */
  LAST,
  /** As if they had the greatest value: last when ascending, first when descending. */
  GREATEST
}
