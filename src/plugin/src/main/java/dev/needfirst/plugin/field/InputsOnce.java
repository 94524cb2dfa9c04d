package dev.needfirst.plugin.field;

import com.atlassian.jira.issue.Issue;
import dev.needfirst.core.need.OwnInputs;
import java.lang.ref.WeakReference;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The own inputs of the issue that a thread has in hand. Jira asks for the four results of an issue
 * one after the other, and its fields are read for the first of them only.
 *
 * <p>What was read holds for one object of Jira's, as long as that was not updated, and for a
 * moment only: an object that is edited in memory and indexed later is read again. No thread-local,
 * which would outlive the plugin in threads of Jira's.
 */
final class InputsOnce {
  private static final long HOLDS_MILLIS = 500;
  private static final int SLOTS = 64;

  private final Clock clock;
  private final AtomicReferenceArray<@Nullable Read> slots = new AtomicReferenceArray<>(SLOTS);

  InputsOnce(Clock clock) {
    this.clock = clock;
  }

  private record Read(
      WeakReference<Issue> issue, @Nullable Timestamp updated, long at, OwnInputs own) {}

  OwnInputs of(Issue issue, Supplier<OwnInputs> reading) {
    int slot = (int) (Thread.currentThread().getId() % SLOTS);
    Timestamp updated = issue.getUpdated();
    long now = clock.millis();
    Read last = slots.get(slot);
    if (last != null
        && last.issue().refersTo(issue)
        && Math.abs(now - last.at()) < HOLDS_MILLIS
        && Objects.equals(last.updated(), updated)) {
      return last.own();
    }
    OwnInputs own = reading.get();
    slots.set(slot, new Read(new WeakReference<>(issue), updated, now, own));
    return own;
  }
}
