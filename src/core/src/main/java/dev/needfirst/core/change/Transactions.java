package dev.needfirst.core.change;

import java.util.function.Supplier;

/** How writes are done: all or nothing. */
public interface Transactions {

  /**
   * Does a piece of work in one short transaction: all that it writes is stored, or, if it throws,
   * nothing.
   *
   * <p>The work may be done several times, each time from the then present state, when another
   * writer was in the way. So it must have no effect but on what is stored, and must not call Jira.
   * Never nested.
   *
   * @return what the work returned the time that it was stored
   * @throws Busy if other writers were in the way every time
   */
  <T> T write(Supplier<T> work);
}
