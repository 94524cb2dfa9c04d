package dev.needfirst.core.viewing;

import dev.needfirst.core.book.ScoreBook;
import dev.needfirst.core.book.ScoreBooks;
import dev.needfirst.core.need.Link;
import dev.needfirst.core.need.Need;
import dev.needfirst.core.recording.Store;
import dev.needfirst.core.recording.Unknown;
import dev.needfirst.core.score.Confidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
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
    return found(books.current(), need, issues);
  }

  /**
   * The needs of a project that are wanted, the latest recorded first.
   *
   * @param seen which of the issues the user may see, as far as they are in the project; a need
   *     that only others serve is without an issue for them
   */
  public NeedsFound find(long projectId, NeedsWanted wanted, UnaryOperator<Set<Long>> seen) {
    ScoreBook book = books.current();
    List<Long> matching =
        new ArrayList<>(
            book.needsOf(projectId)
                .filter(need -> matches(need, wanted, book))
                .map(Need::id)
                .toList());
    if (wanted.withoutIssue()) {
      Map<Long, Set<Long>> issues = book.issuesOf(matching);
      Set<Long> all = new TreeSet<>();
      issues.values().forEach(all::addAll);
      Set<Long> visible = seen.apply(all);
      matching.removeIf(
          need -> issues.getOrDefault(need, Set.of()).stream().anyMatch(visible::contains));
    }
    matching.sort((one, other) -> Long.compare(other, one));
    List<Long> page = matching.stream().skip(wanted.startAt()).limit(wanted.atMost()).toList();
    Map<Long, Need> stored = store.needs().find(page);
    Map<Long, Set<Long>> issues = book.issuesOf(page);
    List<NeedsFound.Found> found = new ArrayList<>();
    for (long id : page) {
      Need need = stored.get(id);
      if (need != null) {
        found.add(found(book, need, List.copyOf(issues.getOrDefault(id, Set.of()))));
      }
    }
    return new NeedsFound(matching.size(), found);
  }

  private static NeedsFound.Found found(ScoreBook book, Need need, List<Long> issues) {
    Confidence confidence =
        book.scoring(need.projectId())
            .map(scoring -> scoring.confidence(need.evidence()))
            .orElse(Confidence.NONE);
    return new NeedsFound.Found(need, confidence, issues);
  }

  private static boolean matches(Need need, NeedsWanted wanted, ScoreBook book) {
    Double below = wanted.confidenceBelow();
    return (below == null || book.confidence(need.id()).value() < below)
        && contains(need, wanted.text());
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
