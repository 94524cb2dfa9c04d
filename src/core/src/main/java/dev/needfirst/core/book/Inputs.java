package dev.needfirst.core.book;

import dev.needfirst.core.need.OwnInputs;
import dev.needfirst.core.recording.Stopping;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Own inputs as they were found, until the work is to stop. Not thread-safe. */
final class Inputs implements OwnInputsOf.Found {

  private final Stopping stopping;
  private final Map<Long, OwnInputs> read = new HashMap<>();
  private final Set<Long> failed = new HashSet<>();

  Inputs(Stopping stopping) {
    this.stopping = stopping;
  }

  /** What could be read, by issue. */
  Map<Long, OwnInputs> read() {
    return read;
  }

  /** The issues whose fields could not be read. */
  Set<Long> failed() {
    return failed;
  }

  @Override
  public void issue(long issueId, OwnInputs own) {
    read.put(issueId, own);
  }

  @Override
  public void failed(long issueId) {
    failed.add(issueId);
  }

  @Override
  public boolean wantsMore() {
    return !stopping.stopping();
  }
}
