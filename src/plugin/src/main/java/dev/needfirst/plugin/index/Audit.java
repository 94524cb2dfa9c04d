package dev.needfirst.plugin.index;

import com.atlassian.beehive.ClusterLock;
import com.atlassian.beehive.ClusterLockService;
import dev.needfirst.core.book.Following;
import dev.needfirst.core.book.ScoreBooks;
import dev.needfirst.core.project.Settings;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compares what Jira has indexed with the score book: nightly, and once after the plugin was
 * enabled, since what Jira indexes while it is off has no scores.
 *
 * <p>One node of the cluster does it. How far it has come is stored, for another that takes over.
 */
public final class Audit {
  private static final Logger LOG = LoggerFactory.getLogger(Audit.class);
  private static final String LOCK = "dev.needfirst.audit";
  private static final String NAME = "audit.compared";

  private final ClusterLockService locks;
  private final Comparing comparing;
  private final Cleaning cleaning;
  private final Looking looking;
  private final Clock clock;

  /** What decides which projects are compared, and when. */
  public record Looking(
      Settings settings, ScoreBooks books, Following following, Background background) {}

  /** When a comparison was begun, and which projects it has finished. */
  private record Compared(Instant begun, Set<Long> projects) {

    static @Nullable Compared read(@Nullable String text) {
      if (text == null) {
        return null;
      }
      List<String> parts = List.of(text.split(" ", -1));
      Set<Long> projects = new TreeSet<>();
      parts.subList(1, parts.size()).forEach(project -> projects.add(Long.valueOf(project)));
      return new Compared(Instant.ofEpochMilli(Long.parseLong(parts.get(0))), projects);
    }

    String written() {
      StringBuilder text = new StringBuilder().append(begun.toEpochMilli());
      projects.forEach(project -> text.append(' ').append(project));
      return text.toString();
    }
  }

  @Inject
  public Audit(
      ClusterLockService locks,
      Comparing comparing,
      Cleaning cleaning,
      Looking looking,
      Clock clock) {
    this.locks = locks;
    this.comparing = comparing;
    this.cleaning = cleaning;
    this.looking = looking;
    this.clock = clock;
  }

  /** Looks at everything, and mends what it finds; not if another node is at it. */
  public void run() {
    Instant now = clock.instant();
    alone(
        () -> {
          cleaning.goneProjects();
          boolean finished = compare(now);
          if (finished) {
            cleaning.oldChanges();
          }
          return finished;
        });
  }

  /**
   * Compares every project that no node has compared since the given time.
   *
   * @return whether all are compared; if not, it is to be called again
   */
  boolean compareSince(Instant since) {
    return alone(() -> compare(since));
  }

  private interface Work {
    boolean done();
  }

  private boolean alone(Work work) {
    ClusterLock lock = locks.getLockForName(LOCK);
    if (!lock.tryLock()) {
      return false;
    }
    try {
      return work.done();
    } finally {
      lock.unlock();
    }
  }

  private boolean compare(Instant since) {
    Compared compared = Compared.read(looking.settings().remembered(NAME));
    if (compared == null || compared.begun().isBefore(since)) {
      compared = new Compared(clock.instant(), new TreeSet<>());
    }
    boolean all = true;
    int failed = 0;
    for (long project : looking.books().current().projects()) {
      if (!compared.projects().contains(project)) {
        // Without the own inputs of its issues, the book would be found to be wrong everywhere.
        if (looking.following().withoutInputs().contains(project)) {
          all = false;
          continue;
        }
        try {
          comparing.project(project);
        } catch (RuntimeException e) {
          failed++;
          LOG.warn("Project {} could not be compared", project, e);
          continue;
        }
        if (looking.background().stopping()) {
          return false;
        }
        compared.projects().add(project);
        looking.settings().remember(NAME, compared.written());
      }
    }
    return all && failed == 0;
  }
}
