package dev.needfirst.core.book;

import dev.needfirst.core.impact.Impact;
import dev.needfirst.core.need.Link;
import dev.needfirst.core.need.OwnInputs;
import dev.needfirst.core.score.Figures;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/**
 * A few hundred entries of the score book in arrays, since objects would take several times the
 * room. Immutable.
 *
 * <p>Issues ascend. The links of all issues lie one after the other: those of the issue at {@code
 * i} from {@code linkStarts[i]} to {@code linkStarts[i + 1]}. What few issues have is null where
 * none on the page has it. An unknown number is NaN.
 */
final class Page {

  static final Page EMPTY = new Page(List.of());

  private final long[] issues;
  private final long[] projects;
  private final int[] linkStarts;
  private final long[] needs;
  private final double[] fits;
  private final double[] experiences;
  private final @Nullable Owns owns;
  private final @Nullable List<List<Impact>> impacts;
  private final Figures[] figures;

  /** Own inputs of all issues of the page. */
  private static final class Owns {

    private final boolean[] statements;
    private final double[] importances;
    private final double[] businessImpacts;

    private Owns(List<Entry> entries) {
      statements = new boolean[entries.size()];
      for (int at = 0; at < statements.length; at++) {
        statements[at] = entries.get(at).own().statement() != null;
      }
      importances =
          entries.stream().mapToDouble(entry -> number(entry.own().importance())).toArray();
      businessImpacts =
          entries.stream().mapToDouble(entry -> number(entry.own().businessImpact())).toArray();
    }
  }

  /**
   * A page of the given entries.
   *
   * @param entries by issue ascending
   */
  Page(List<Entry> entries) {
    int size = entries.size();
    int links = entries.stream().mapToInt(entry -> entry.links().size()).sum();
    issues = entries.stream().mapToLong(Entry::issueId).toArray();
    projects = entries.stream().mapToLong(Entry::projectId).toArray();
    figures = entries.stream().map(Entry::figures).toArray(Figures[]::new);
    linkStarts = new int[size + 1];
    needs = new long[links];
    fits = new double[links];
    experiences = new double[links];
    int next = 0;
    for (int at = 0; at < size; at++) {
      linkStarts[at] = next;
      for (Link link : entries.get(at).links()) {
        needs[next] = link.needId();
        fits[next] = number(link.fit());
        experiences[next] = link.experience();
        next++;
      }
    }
    linkStarts[size] = next;
    owns =
        entries.stream().allMatch(entry -> entry.own().equals(OwnInputs.NONE))
            ? null
            : new Owns(entries);
    impacts =
        entries.stream().allMatch(entry -> entry.impacts().isEmpty())
            ? null
            : entries.stream().map(Entry::impacts).toList();
  }

  int size() {
    return issues.length;
  }

  /** Where an issue is on this page; negative if it is not. */
  int find(long issueId) {
    return Arrays.binarySearch(issues, issueId);
  }

  long issue(int at) {
    return issues[at];
  }

  long project(int at) {
    return projects[at];
  }

  Figures figures(int at) {
    return figures[at];
  }

  /**
   * Whether the issue's own inputs are the same to every score as the given ones. Makes no objects.
   */
  boolean hasOwn(int at, OwnInputs own) {
    if (owns == null) {
      return own.statement() == null && own.importance() == null && own.businessImpact() == null;
    }
    return owns.statements[at] == (own.statement() != null)
        && same(owns.importances[at], own.importance())
        && same(owns.businessImpacts[at], own.businessImpact());
  }

  /** Whether the issue has a link to any need of which this holds. */
  boolean links(int at, LongPredicate need) {
    for (int link = linkStarts[at]; link < linkStarts[at + 1]; link++) {
      if (need.test(needs[link])) {
        return true;
      }
    }
    return false;
  }

  Entry entry(int at) {
    List<Link> links = new ArrayList<>(linkStarts[at + 1] - linkStarts[at]);
    for (int link = linkStarts[at]; link < linkStarts[at + 1]; link++) {
      links.add(new Link(issues[at], needs[link], known(fits[link]), experiences[link], null));
    }
    return new Entry(
        issues[at],
        projects[at],
        links,
        owns == null
            ? OwnInputs.NONE
            : Entry.own(
                owns.statements[at], known(owns.importances[at]), known(owns.businessImpacts[at])),
        impacts == null ? List.of() : impacts.get(at),
        figures[at]);
  }

  private static boolean same(double held, @Nullable Double given) {
    return given == null ? Double.isNaN(held) : held == given;
  }

  private static double number(@Nullable Double number) {
    return number == null ? Double.NaN : number;
  }

  private static @Nullable Double known(double number) {
    return Double.isNaN(number) ? null : number;
  }
}
