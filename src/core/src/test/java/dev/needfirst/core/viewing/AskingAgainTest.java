package dev.needfirst.core.viewing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.needfirst.core.change.Changes;
import dev.needfirst.core.fixtures.InMemoryStore;
import dev.needfirst.core.need.OwnInputs;
import dev.needfirst.core.recording.By;
import dev.needfirst.core.recording.Issue;
import dev.needfirst.core.recording.LinkDraft;
import dev.needfirst.core.recording.LinkingNeeds;
import dev.needfirst.core.recording.MovingTheScoringDate;
import dev.needfirst.core.recording.NeedDraft;
import dev.needfirst.core.recording.RecordingNeeds;
import dev.needfirst.core.recording.SkippingQuestions;
import dev.needfirst.core.recording.Store;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AskingAgainTest {

  private static final long SHOP = 10_000;
  private static final By ANNA = By.author("anna");
  private static final Instant RESOLVED = Instant.parse("2026-11-20T09:00:00Z");
  private static final Issue ISSUE = new Issue(1, SHOP);

  private final Store store = InMemoryStore.store();
  private final List<Object> read = new ArrayList<>();
  private long need;

  /** The log, with every change that is read from it kept. */
  private Changes watched() {
    return (Changes)
        Proxy.newProxyInstance(
            Changes.class.getClassLoader(),
            new Class<?>[] {Changes.class},
            (proxy, method, arguments) -> {
              Object answer = method.invoke(store.changes(), arguments);
              if (answer instanceof Collection<?> changes) {
                read.addAll(changes);
              }
              return answer;
            });
  }

  private static Clock at(Instant instant) {
    return Clock.fixed(instant, ZoneOffset.UTC);
  }

  private static NeedDraft draft(double importance, double satisfaction) {
    return new NeedDraft(
        "Find it", null, importance, satisfaction, null, List.of(), List.of(), List.of());
  }

  private void edit(Instant when, double importance, double satisfaction) {
    new RecordingNeeds(store, at(when)).replace(need, null, draft(importance, satisfaction), ANNA);
  }

  private boolean asks() {
    IssueValue value = new ViewingIssues(store).value(ISSUE, OwnInputs.NONE);
    return new AskingAgain(watched()).about(ISSUE, RESOLVED, value).isPresent();
  }

  @BeforeEach
  void aNeedThatWasEditedOftenBefore() {
    Instant before = RESOLVED.minusSeconds(3600);
    new MovingTheScoringDate(store, at(before)).fix(LocalDate.of(2026, 11, 1));
    need = new RecordingNeeds(store, at(before)).record(SHOP, draft(0, 2), ANNA).id();
    new LinkingNeeds(store, at(before))
        .link(ISSUE, need, null, new LinkDraft(8.0, null, null), ANNA);
    for (int edit = 1; edit <= 30; edit++) {
      edit(before, edit % 10, 2);
    }
  }

  @Test
  void noneOfTheHistoryBeforeTheResolutionIsRead() {
    assertThat(asks()).isTrue();
    assertThat(read).isEmpty();
  }

  @Test
  void ofManyEditsSinceNoMoreThanFiftyAreRead() {
    for (int edit = 1; edit <= 80; edit++) {
      edit(RESOLVED.plusSeconds(edit), edit % 10, 2);
    }
    assertThat(asks()).isTrue();
    assertThat(read).hasSize(50);
  }

  @Test
  void anAnswerAtTheMomentOfTheResolutionEndsTheQuestion() {
    edit(RESOLVED, 5, 8);
    assertThat(asks()).isFalse();
  }

  @Test
  void skippingEndsTheQuestion() {
    new SkippingQuestions(store, at(RESOLVED.plusSeconds(60))).skip(ISSUE, ANNA);
    assertThat(asks()).isFalse();
  }
}
