package dev.needfirst.plugin.storage;

import com.atlassian.activeobjects.external.ActiveObjects;
import dev.needfirst.core.change.Busy;
import dev.needfirst.core.change.Transactions;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Short transactions of Active Objects, done again when another writer was in the way. */
final class StoredTransactions implements Transactions {

  private static final int TRIES = 12;
  private static final long FIRST_PAUSE = 5;
  private static final long LONGEST_PAUSE = 400;

  private final ActiveObjects ao;
  private final ThreadLocal<Boolean> writing = ThreadLocal.withInitial(() -> false);

  StoredTransactions(ActiveObjects ao) {
    this.ao = ao;
  }

  @Override
  public <T> T write(Supplier<T> work) {
    if (writing.get()) {
      throw new IllegalStateException("A write within a write");
    }
    writing.set(true);
    try {
      return untilDone(work);
    } finally {
      writing.remove();
    }
  }

  /** Does a piece of work in the present transaction if there is one, else in one of its own. */
  <T> T within(Supplier<T> work) {
    return writing.get() ? work.get() : write(work);
  }

  private <T> T untilDone(Supplier<T> work) {
    for (int tries = 1; ; tries++) {
      try {
        return once(work);
      } catch (RuntimeException failed) {
        if (!InTheWay.caused(failed)) {
          throw failed;
        }
        if (tries == TRIES) {
          throw new Busy(tries, failed);
        }
        pause(tries, failed);
      }
    }
  }

  private <T> T once(Supplier<T> work) {
    // What the host makes of an exception on its way out is not known, so the work's own is kept.
    AtomicReference<@Nullable RuntimeException> thrown = new AtomicReference<>();
    try {
      return ao.executeInTransaction(
          () -> {
            try {
              return work.get();
            } catch (RuntimeException failed) {
              thrown.set(failed);
              throw failed;
            }
          });
    } catch (RuntimeException failed) {
      RuntimeException own = thrown.get();
      throw own == null ? failed : own;
    }
  }

  private static void pause(int tries, RuntimeException failed) {
    long longest = Math.min(LONGEST_PAUSE, FIRST_PAUSE << tries);
    try {
      Thread.sleep(ThreadLocalRandom.current().nextLong(longest));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new Busy(tries, failed);
    }
  }
}
