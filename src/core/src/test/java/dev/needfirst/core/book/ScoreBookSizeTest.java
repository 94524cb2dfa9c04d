package dev.needfirst.core.book;

import static org.assertj.core.api.Assertions.assertThat;

import dev.needfirst.core.fixtures.ANeed;
import dev.needfirst.core.model.ModelVersion;
import dev.needfirst.core.need.Link;
import dev.needfirst.core.recording.Issue;
import dev.needfirst.core.score.Scoring;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScoreBookSizeTest {

  private static final long SHOP = 10_000;
  private static final int NEEDS = 500;
  private static final int ISSUES = 200_000;

  /** What the book may take for a scored issue with one need, in bytes. */
  private static final long BUDGET = 100;

  /** Less than the numbers alone take: if so little is measured, nothing was measured. */
  private static final long LEAST = 40;

  private static ScoreBook book() {
    Edition edition = new Edition(ScoreBook.EMPTY, ANeed.TODAY);
    ModelVersion model = ModelVersion.standard();
    edition.put(new HeldProject(SHOP, model, false, new Scoring(model.model(), ANeed.TODAY)));
    for (long need = 1; need <= NEEDS; need++) {
      edition.put(
          ANeed.aNeed().id(need).in(SHOP).importance((double) (need % 11)).observedWith(6).build());
    }
    for (long issue = 1; issue <= ISSUES; issue++) {
      Link link = new Link(issue, 1 + issue % NEEDS, issue % 11 * 1.0, issue % 21 - 10, null);
      edition.put(Entry.empty(issue, SHOP).with(List.of(link)));
    }
    return edition.finished();
  }

  private static long used() {
    Runtime runtime = Runtime.getRuntime();
    long least = Long.MAX_VALUE;
    for (int round = 0; round < 5; round++) {
      System.gc();
      least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
    }
    return least;
  }

  @Test
  void aScoredIssueWithOneNeedStaysWithinItsBudget() {
    long before = used();
    ScoreBook book = book();
    long bytes = (used() - before) / ISSUES;

    assertThat(book.size()).isEqualTo(ISSUES);
    assertThat(book.figures(new Issue(1, SHOP)).scored()).isTrue();
    assertThat(bytes)
        .as("bytes an issue, its share of the needs included")
        .isBetween(LEAST, BUDGET);
  }
}
