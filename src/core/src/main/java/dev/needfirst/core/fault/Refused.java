package dev.needfirst.core.fault;

import java.util.List;
import java.util.stream.Collectors;

/** Thrown when an input is refused: carries every fault, and nothing was changed. */
public final class Refused extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final transient List<Fault> faults;

  public Refused(List<Fault> faults) {
    super(faults.stream().map(Refused::logged).collect(Collectors.joining("; ")));
    this.faults = List.copyOf(faults);
  }

  public Refused(Fault fault) {
    this(List.of(fault));
  }

  /** All faults, in the order in which they were found; never empty. */
  public List<Fault> faults() {
    return faults;
  }

  private static String logged(Fault fault) {
    return fault.member() + ": " + fault.key() + " " + fault.args();
  }
}
