package dev.needfirst.sandbox.imports;

/** Is told how far an import has come. */
@FunctionalInterface
public interface Progress {

  /**
   * Takes how far it is now.
   *
   * @param done bytes read
   * @param total bytes to read
   * @param issues issues read
   */
  void at(long done, long total, long issues);

  /** A progress that tells nobody. */
  static Progress none() {
    return (done, total, issues) -> {};
  }
}
