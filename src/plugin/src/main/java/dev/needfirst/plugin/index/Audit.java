package dev.needfirst.plugin.index;

import com.atlassian.beehive.ClusterLock;
import com.atlassian.beehive.ClusterLockService;
import dev.needfirst.core.book.Following;
import dev.needfirst.core.book.ScoreBooks;
import dev.needfirst.core.project.Settings;
import dev.needfirst.plugin.issue.Audits;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
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
public final class Audit implements Audits {
  private static final Logger LOG = LoggerFactory.getLogger(Audit.class);
  private static final String LOCK = "dev.needfirst.audit";
  private static final String NAME = "audit.compared";
  private static final String FOUND = "audit.found";
  private static final String OPEN = "-";

  /** So many of the issues that differed are named. */
  private static final int NAMED = 20;

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

  @Override
  public @Nullable Audited last() {
    String text = looking.settings().remembered(FOUND);
    if (text == null) {
      return null;
    }
    List<String> lines = text.lines().toList();
    List<String> times = words(lines.get(0));
    List<Found> found = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      List<Long> numbers = words(line).stream().map(Long::valueOf).toList();
      found.add(
          new Found(numbers.get(0), numbers.get(1).intValue(), numbers.subList(2, numbers.size())));
    }
    return new Audited(
        Instant.ofEpochMilli(Long.parseLong(times.get(0))),
        times.get(1).equals(OPEN) ? null : Instant.ofEpochMilli(Long.parseLong(times.get(1))),
        found);
  }

  @Override
  public void soon() {
    looking.background().soon(Background.Lane.PATIENT, "Audit on request", this::run);
  }

  private void found(Instant begun, @Nullable Instant ended, @Nullable Found more) {
    Audited before = last();
    StringBuilder text =
        new StringBuilder()
            .append(begun.toEpochMilli())
            .append(' ')
            .append(ended == null ? OPEN : Long.toString(ended.toEpochMilli()));
    if (before != null && before.begun().equals(begun)) {
      before.found().forEach(one -> append(text, one));
    }
    if (more != null) {
      append(text, more);
    }
    looking.settings().remember(FOUND, text.toString());
  }

  private static void append(StringBuilder text, Found found) {
    text.append('\n').append(found.project()).append(' ').append(found.differed());
    found.issues().forEach(issue -> text.append(' ').append(issue));
  }

  private static List<String> words(String line) {
    return List.of(line.split(" ", -1));
  }

  private boolean compare(Instant since) {
    Compared compared = Compared.read(looking.settings().remembered(NAME));
    if (compared == null || compared.begun().isBefore(since)) {
      compared = new Compared(clock.instant(), new TreeSet<>());
    }
    Instant begun = compared.begun().truncatedTo(ChronoUnit.MILLIS);
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
          Set<Long> differing = comparing.project(project);
          found(
              begun,
              null,
              new Found(
                  project, differing.size(), differing.stream().sorted().limit(NAMED).toList()));
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
    if (all && failed == 0) {
      found(begun, clock.instant(), null);
    }
    return all && failed == 0;
  }
}
