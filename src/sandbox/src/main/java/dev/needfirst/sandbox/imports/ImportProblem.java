package dev.needfirst.sandbox.imports;

/** Why a file, or the rest of it, could not be read. */
final class ImportProblem extends Exception {

  private static final long serialVersionUID = 1L;

  ImportProblem(String message) {
    super(message);
  }
}
