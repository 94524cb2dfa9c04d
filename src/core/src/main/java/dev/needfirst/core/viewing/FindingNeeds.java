package dev.needfirst.core.viewing;

import dev.needfirst.core.book.ScoreBook;
import dev.needfirst.core.book.ScoreBooks;
import dev.needfirst.core.need.Link;
import dev.needfirst.core.need.Need;
import dev.needfirst.core.recording.Store;
import dev.needfirst.core.recording.Unknown;
import dev.needfirst.core.score.Confidence;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the needs of a project that is on. They are found in the score book, and shown as they are
 * stored.
 */
public final class FindingNeeds {

  private final Store store;
  private final ScoreBooks books;

  public FindingNeeds(Store store, ScoreBooks books) {
    this.store = store;
    this.books = books;
  }

  /**
   * One need.
   *
   * @throws Unknown if it is not there
   */
  public NeedsFound.Found one(long needId) {
    Need need =
        store.needs().find(needId).orElseThrow(() -> new Unknown(Unknown.Thing.NEED, needId));
    List<Long> issues = store.links().ofNeed(needId).stream().map(Link::issueId).toList();
    return found(books.current(), need, issues, null);
  }

  /**
   * The needs of a project that are wanted.
   *
   * @param seen which of the issues the user may see, as far as they are in the project; a need
   *     that only others serve is without an issue for them
   */
  public NeedsFound find(long projectId, NeedsWanted wanted, UnaryOperator<Set<Long>> seen) {
    ScoreBook book = books.current();
    Map<Long, Double> likeness = likeness(book, projectId, wanted.like());
    List<Need> matching = new ArrayList<>();
    book.needsOf(projectId)
        .filter(need -> wanted.like() == null || likeness.containsKey(need.id()))
        .filter(need -> matches(need, wanted, book))
        .forEach(matching::add);
    LookingAtNeeds looking =
        wanted.wantsIssues()
            ? LookingAtNeeds.at(book, projectId, matching, seen)
            : LookingAtNeeds.withoutIssues(book, projectId);
    matching.removeIf(need -> !looking.states(need).containsAll(wanted.states()));
    matching.sort(
        likeness.isEmpty() ? looking.order(wanted.order()) : LookingAtNeeds.likest(likeness));
    List<Long> page =
        matching.stream().skip(wanted.startAt()).limit(wanted.atMost()).map(Need::id).toList();
    return new NeedsFound(matching.size(), shown(book, page, likeness));
  }

  /**
   * What is said of all needs of a project.
   *
   * @param seen which of the issues the user may see, as far as they are in the project
   */
  public NeedsOverview overview(long projectId, UnaryOperator<Set<Long>> seen) {
    ScoreBook book = books.current();
    List<Need> all = book.needsOf(projectId).sorted(Comparator.comparingLong(Need::id)).toList();
    return LookingAtNeeds.at(book, projectId, all, seen).overview(all);
  }

  /**
   * How needs look to a user.
   *
   * @param seen which of the issues the user may see, as far as they are in the project
   * @return by the needs' ids
   */
  public Map<Long, NeedsFound.Looks> looks(
      long projectId, Collection<Need> needs, UnaryOperator<Set<Long>> seen) {
    LookingAtNeeds looking = LookingAtNeeds.at(books.current(), projectId, needs, seen);
    Map<Long, NeedsFound.Looks> looks = new HashMap<>();
    needs.forEach(need -> looks.put(need.id(), looking.looks(need)));
    return looks;
  }

  private List<NeedsFound.Found> shown(
      ScoreBook book, List<Long> page, Map<Long, Double> likeness) {
    Map<Long, Need> stored = store.needs().find(page);
    Map<Long, Set<Long>> issues = book.issuesOf(page);
    return page.stream()
        .map(stored::get)
        .filter(Objects::nonNull)
        .map(
            need ->
                found(
                    book,
                    need,
                    List.copyOf(issues.getOrDefault(need.id(), Set.of())),
                    likeness.get(need.id())))
        .toList();
  }

  private static NeedsFound.Found found(
      ScoreBook book, Need need, List<Long> issues, @Nullable Double likeness) {
    Confidence confidence =
        book.scoring(need.projectId())
            .map(scoring -> scoring.confidence(need.evidence()))
            .orElse(Confidence.NONE);
    return new NeedsFound.Found(need, confidence, issues, likeness);
  }

  private static Map<Long, Double> likeness(
      ScoreBook book, long projectId, @Nullable String statement) {
    Map<Long, Double> near = new HashMap<>();
    if (statement != null) {
      Likeness likeness = Likeness.to(statement);
      book.needsOf(projectId)
          .forEach(
              need -> {
                double value = likeness.of(need.statement());
                if (value >= Likeness.NEAR) {
                  near.put(need.id(), value);
                }
              });
    }
    return near;
  }

  private static boolean matches(Need need, NeedsWanted wanted, ScoreBook book) {
    Double below = wanted.confidenceBelow();
    return (below == null || book.confidence(need.id()).value() < below)
        && bearsOn(need, wanted.outcome())
        && contains(need, wanted.text());
  }

  private static boolean bearsOn(Need need, @Nullable String outcome) {
    return outcome == null
        || need.impacts().stream()
            .flatMap(impact -> Stream.ofNullable(impact.kpi()))
            .anyMatch(kpi -> kpi.name().equals(outcome));
  }

  private static boolean contains(Need need, @Nullable String text) {
    if (text == null || text.isBlank()) {
      return true;
    }
    String sought = lower(text.strip());
    return lower(need.statement()).contains(sought)
        || (need.who() != null && lower(need.who()).contains(sought))
        || need.rootCauses().stream().anyMatch(cause -> lower(cause).contains(sought));
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
