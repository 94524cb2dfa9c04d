package dev.needfirst.core.viewing;

import dev.needfirst.core.book.ScoreBook;
import dev.needfirst.core.book.ScoreBooks;
import dev.needfirst.core.need.Need;
import dev.needfirst.core.recording.Issue;
import dev.needfirst.core.score.Status;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.stream.Stream;

/**
 * Finds issues by what Needfirst knows about them, from the score book. Whoever shows them leaves
 * out those that the user may not browse.
 */
public final class FindingIssues {

  private final ScoreBooks books;

  public FindingIssues(ScoreBooks books) {
    this.books = books;
  }

  /**
   * The issues that serve the needs that are meant; links that rest do not serve.
   *
   * @param idOrWords the id of a need, or words that all stand in its statement, in who has it, or
   *     in its root causes
   * @param needsSeen whether the user sees the needs of a project
   * @return Jira's ids, ascending
   */
  public List<Long> serving(String idOrWords, LongPredicate needsSeen) {
    ScoreBook book = books.current();
    Set<Long> needs = new HashSet<>();
    Set<Long> projects = new HashSet<>();
    meant(book, idOrWords.strip())
        .filter(need -> projects.contains(need.projectId()) || needsSeen.test(need.projectId()))
        .forEach(
            need -> {
              projects.add(need.projectId());
              needs.add(need.id());
            });
    return needs.isEmpty() ? List.of() : List.copyOf(book.serving(needs));
  }

  /** The issues of a project whose business value no need carries: Jira's ids, ascending. */
  public List<Long> businessFirst(long projectId) {
    ScoreBook book = books.current();
    List<Long> found = new ArrayList<>();
    book.issuesOf(
        projectId,
        issue -> {
          if (book.figures(new Issue(issue, projectId)).status() == Status.BUSINESS_FIRST) {
            found.add(issue);
          }
        });
    found.sort(null);
    return found;
  }

  private static Stream<Need> meant(ScoreBook book, String idOrWords) {
    if (idOrWords.matches("[0-9]{1,18}")) {
      return book.need(Long.parseLong(idOrWords)).stream();
    }
    List<String> words = List.of(lower(idOrWords).split("\\s+"));
    return book.projects().stream()
        .flatMap(book::needsOf)
        .filter(need -> words.stream().allMatch(word -> says(need, word)));
  }

  private static boolean says(Need need, String word) {
    return Stream.concat(
            Stream.of(need.statement(), need.who() == null ? "" : need.who()),
            need.rootCauses().stream())
        .anyMatch(text -> lower(text).contains(word));
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
