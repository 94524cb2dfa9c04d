package dev.needfirst.plugin.issue;

import java.lang.management.ManagementFactory;

/** The process that a node runs in, and its machine. */
public final class ProcessName implements NodeName {
  private static final int LONGEST = 80;

  @Override
  public String name() {
    String name = ManagementFactory.getRuntimeMXBean().getName();
    return name.substring(0, Math.min(name.length(), LONGEST));
  }
}
