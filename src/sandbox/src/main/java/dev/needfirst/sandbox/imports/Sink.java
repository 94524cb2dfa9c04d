package dev.needfirst.sandbox.imports;

/** Where readers put what they read. */
interface Sink {

  void issue(ImportedIssue issue);

  /** Tells of something that was left out. */
  void skipped(String where, String why);
}
