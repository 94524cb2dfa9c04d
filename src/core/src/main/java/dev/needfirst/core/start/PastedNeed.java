package dev.needfirst.core.start;

import dev.needfirst.core.fault.Fault;
import dev.needfirst.core.fault.Faults;
import dev.needfirst.core.recording.NeedDraft;
import java.time.LocalDate;
import java.util.List;

/**
 * One need of a pasted text.
 *
 * @param line where it begins, counting from 1
 * @param faults why it cannot be recorded as it is; of its own members, such as {@code importance}
 */
public record PastedNeed(int line, NeedDraft draft, List<Fault> faults) {

  public PastedNeed {
    faults = List.copyOf(faults);
  }

  /** A need that was read with some faults, and those of the draft itself. */
  public static PastedNeed of(int line, NeedDraft draft, List<Fault> read) {
    Faults faults = new Faults();
    read.forEach(faults::add);
    faults.within("", () -> draft.read(0, null, LocalDate.MAX));
    return new PastedNeed(line, draft, faults.list());
  }

  /** What is needed, as it was pasted; empty where nothing was. */
  public String statement() {
    String statement = draft.statement();
    return statement == null ? "" : statement;
  }
}
