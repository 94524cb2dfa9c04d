package dev.needfirst.core.book;

import static org.assertj.core.api.Assertions.assertThat;

import dev.needfirst.core.change.Change;
import dev.needfirst.core.fixtures.FakeFields;
import dev.needfirst.core.fixtures.InMemoryStore;
import dev.needfirst.core.fixtures.PassingClock;
import dev.needfirst.core.model.Model;
import dev.needfirst.core.model.Models;
import dev.needfirst.core.model.Parameter;
import dev.needfirst.core.need.OwnInputs;
import dev.needfirst.core.project.Visibility;
import dev.needfirst.core.recording.By;
import dev.needfirst.core.recording.ChoosingModels;
import dev.needfirst.core.recording.EnablingProjects;
import dev.needfirst.core.recording.MovingTheScoringDate;
import dev.needfirst.core.recording.SettingsDraft;
import dev.needfirst.core.recording.Store;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A changed model is indexed where it has moved something, and nowhere else. */
class RemodelledTest {

  private static final long SHOP = 10_000;
  private static final long BLOG = 20_000;
  private static final Clock CLOCK = new PassingClock(Duration.ofSeconds(1));
  private static final By ANNA = By.author("anna").because("we learnt");
  private static final Model STANDARD = Model.customerFirst();

  private final Store store = InMemoryStore.store();
  private final FakeFields fields = new FakeFields();
  private final ChoosingModels choosing = new ChoosingModels(store, CLOCK);

  /** In both projects, of every hundred issues one has an impact, and the others only a need. */
  @BeforeEach
  void twoBacklogs() {
    new MovingTheScoringDate(store, CLOCK).fix(LocalDate.of(2026, 11, 1));
    for (long project : new long[] {SHOP, BLOG}) {
      new EnablingProjects(store, CLOCK)
          .save(
              project,
              null,
              new SettingsDraft(true, Visibility.browse(), null, null, Map.of()),
              ANNA);
      for (long number = 1; number <= 300; number++) {
        fields.issue(
            project + number,
            project,
            new OwnInputs(null, 8.0, number % 100 == 0 ? Double.valueOf(8) : null));
      }
    }
  }

  private static Set<Long> withImpact(long project) {
    return Set.of(project + 100, project + 200, project + 300);
  }

  @Test
  void onlyTheIssuesWhoseScoresMoveAreIndexed() {
    ANode node = ANode.started(store, fields, CLOCK);
    choosing.save(SHOP, null, STANDARD.with(Parameter.GATE_FLOOR, .3), ANNA);
    assertThat(Affected.by(node.second(), node.book()).issues()).isEqualTo(withImpact(SHOP));

    choosing.save(SHOP, null, STANDARD.with(Parameter.GATE_FLOOR, .3), ANNA.because("again"));
    assertThat(Affected.by(node.second(), node.book()).nothing()).isTrue();

    choosing.save(
        Models.GLOBAL, null, STANDARD.with(Parameter.GATE_FLOOR, .2), ANNA.because("for all"));
    assertThat(Affected.by(node.second(), node.book()).issues()).isEqualTo(withImpact(BLOG));

    choosing.giveUp(SHOP, null, ANNA);
    assertThat(Affected.by(node.second(), node.book()).issues()).isEqualTo(withImpact(SHOP));
  }

  @Test
  void aDateThatAgesNothingMovesNothing() {
    ANode node = ANode.started(store, fields, CLOCK);
    new MovingTheScoringDate(store, CLOCK).fix(LocalDate.of(2026, 12, 1));
    assertThat(Affected.by(node.second(), node.book()).nothing()).isTrue();
  }

  /** The first change may be indexed in part when the second takes it back. */
  @Test
  void whatWasTakenBackIsIndexedAllTheSame() {
    ANode node = ANode.started(store, fields, CLOCK);
    choosing.save(SHOP, null, STANDARD.with(Parameter.GATE_FLOOR, .3), ANNA);
    List<Change> both = new ArrayList<>(node.second());
    choosing.save(SHOP, null, STANDARD, ANNA);
    both.addAll(node.second());

    assertThat(Affected.by(both, node.book()).issues()).isEqualTo(withImpact(SHOP));
  }

  @Test
  void whereTheLogDoesNotTellWhatWasThereEveryIssueIsIndexed() {
    ANode node = ANode.started(store, fields, CLOCK);
    choosing.save(SHOP, null, STANDARD.with(Parameter.GATE_FLOOR, .3), ANNA);
    List<Change> first = node.second();
    choosing.save(SHOP, null, STANDARD.with(Parameter.GATE_FLOOR, .5), ANNA);
    node.second();

    // The book is ahead of what is worked off.
    assertThat(Affected.by(first, node.book()).issues()).hasSize(300);
  }
}
