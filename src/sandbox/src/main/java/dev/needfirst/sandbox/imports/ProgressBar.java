package dev.needfirst.sandbox.imports;

import java.io.PrintStream;

/** Draws the progress in one line of a terminal, or in a line per tenth elsewhere. */
public final class ProgressBar implements Progress {

  private static final int WIDTH = 30;
  private static final int STEPS = 10;

  private final PrintStream out;
  private final boolean terminal;
  private long shown = -1;

  public ProgressBar(PrintStream out, boolean terminal) {
    this.out = out;
    this.terminal = terminal;
  }

  @Override
  public void at(long done, long total, long issues) {
    double share = total == 0 ? 1 : Math.min(1, (double) done / total);
    long step = (long) (share * (terminal ? 200 : STEPS));
    if (step == shown) {
      return;
    }
    shown = step;
    int filled = (int) (share * WIDTH);
    String line =
        "[%s%s] %3d %%, %,d issues"
            .formatted("#".repeat(filled), ".".repeat(WIDTH - filled), (int) (share * 100), issues);
    out.print(terminal ? "\r" + line : line + System.lineSeparator());
    if (terminal && share >= 1) {
      out.println();
    }
    out.flush();
  }
}
