package dev.needfirst.plugin.issue;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;
import org.jspecify.annotations.Nullable;

/** What this node did lately, and how long it took. Thread-safe, without a lock. */
public final class Counters {
  /** How many of the last times are kept. */
  static final int KEPT = 1_024;

  private static final int SECONDS = 60;

  /** One in so many is timed where that is asked for: looking at the clock takes longer. */
  private static final int SAMPLED = 16;

  private final Clock clock;
  private final Map<Timed, Times> times = new EnumMap<>(Timed.class);
  private final Map<Counted, LastMinute> counts = new EnumMap<>(Counted.class);
  private final AtomicInteger asked = new AtomicInteger();
  private volatile @Nullable Instant indexedLast;

  /** What is timed. */
  public enum Timed {
    FIELD_ANSWER,
    REST
  }

  /** What is counted. */
  public enum Counted {
    EDITS,
    INDEXED
  }

  @Inject
  public Counters(Clock clock) {
    this.clock = clock;
    for (Timed one : Timed.values()) {
      times.put(one, new Times());
    }
    for (Counted one : Counted.values()) {
      counts.put(one, new LastMinute());
    }
  }

  /** Where the next of many is to be timed: nanoseconds to hand in when it is done; else 0. */
  public long sample() {
    return asked.getAndIncrement() % SAMPLED == 0 ? Math.max(1, System.nanoTime()) : 0;
  }

  /** Something began at these nanoseconds and is done; does nothing for 0. */
  public void done(Timed what, long began) {
    Times ring = times.get(what);
    if (began != 0 && ring != null) {
      ring.add(System.nanoTime() - began);
    }
  }

  public void count(Counted what) {
    Instant now = clock.instant();
    if (what == Counted.INDEXED) {
      indexedLast = now;
    }
    LastMinute minute = counts.get(what);
    if (minute != null) {
      minute.add(now.getEpochSecond());
    }
  }

  /** When the last issue was indexed on this node; null if none was. */
  public @Nullable Instant indexedLast() {
    return indexedLast;
  }

  /** How many there were in the last minute. */
  public long inTheLastMinute(Counted what) {
    LastMinute minute = counts.get(what);
    return minute == null ? 0 : minute.sum(clock.instant().getEpochSecond());
  }

  /** Nanoseconds that 95 in a hundred of the last times did not exceed; null without any. */
  public @Nullable Long p95(Timed what) {
    Times ring = times.get(what);
    return ring == null ? null : ring.p95();
  }

  /** The last times, the oldest overwritten. */
  private static final class Times {
    private final AtomicLongArray nanos = new AtomicLongArray(KEPT);
    private final AtomicInteger next = new AtomicInteger();

    private void add(long took) {
      nanos.set(Math.floorMod(next.getAndIncrement(), KEPT), Math.max(1, took));
    }

    private @Nullable Long p95() {
      long[] known = new long[KEPT];
      for (int at = 0; at < KEPT; at++) {
        known[at] = nanos.get(at);
      }
      long[] sorted = Arrays.stream(known).filter(one -> one > 0).sorted().toArray();
      return sorted.length == 0 ? null : sorted[(int) Math.ceil(sorted.length * .95) - 1];
    }
  }

  /** Counts by the second: the second in the upper half of each number, the count in the lower. */
  private static final class LastMinute {
    private static final int HALF = 32;
    private static final long COUNT = (1L << HALF) - 1;

    private final AtomicLongArray slots = new AtomicLongArray(SECONDS);

    private void add(long second) {
      slots.updateAndGet(
          (int) (second % SECONDS),
          slot -> slot >>> HALF == second ? slot + 1 : (second << HALF) + 1);
    }

    private long sum(long now) {
      long sum = 0;
      for (int at = 0; at < SECONDS; at++) {
        long slot = slots.get(at);
        sum += (slot >>> HALF) > now - SECONDS ? slot & COUNT : 0;
      }
      return sum;
    }
  }
}
