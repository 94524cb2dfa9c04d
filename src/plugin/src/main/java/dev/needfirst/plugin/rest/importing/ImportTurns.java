package dev.needfirst.plugin.rest.importing;

import com.atlassian.jira.user.ApplicationUser;
import dev.needfirst.core.change.Busy;
import dev.needfirst.plugin.rest.answer.Bodies;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Takes in files, each of which is held in memory as a whole: few at once, of each user one, and
 * only one is worked on at a time.
 *
 * <p>A file has its turn when it is there, so that a slow one keeps nobody else waiting.
 */
public final class ImportTurns {
  /** A file of more bytes than this is refused: 32 MiB. */
  private static final int LARGEST = 32 << 20;

  /** A file that takes longer to come is refused. */
  private static final Duration LONGEST = Duration.ofMinutes(2);

  private static final int AT_ONCE = 4;

  private final Clock clock;
  private final Semaphore coming = new Semaphore(AT_ONCE);
  private final Semaphore working = new Semaphore(1);
  private final Set<String> users = ConcurrentHashMap.newKeySet();

  @Inject
  public ImportTurns(Clock clock) {
    this.clock = clock;
  }

  /**
   * Reads a file, and works on it.
   *
   * @throws Busy if too many others are being read, or another one is worked on
   */
  <T> T take(ApplicationUser user, InputStream body, Function<byte[], T> work) {
    if (!users.add(user.getKey())) {
      throw busy();
    }
    try {
      return within(
          coming,
          () -> {
            byte[] file = Bodies.bytes(new TimelyBody(body, clock, LONGEST), LARGEST);
            return within(working, () -> work.apply(file));
          });
    } finally {
      users.remove(user.getKey());
    }
  }

  private static <T> T within(Semaphore turns, Supplier<T> work) {
    if (!turns.tryAcquire()) {
      throw busy();
    }
    try {
      return work.get();
    } finally {
      turns.release();
    }
  }

  private static Busy busy() {
    return new Busy(1, new IllegalStateException("Another file is being imported"));
  }
}
