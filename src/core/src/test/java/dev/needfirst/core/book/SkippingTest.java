package dev.needfirst.core.book;

import static org.assertj.core.api.Assertions.assertThat;

import dev.needfirst.core.change.Aggregate;
import dev.needfirst.core.change.Change;
import dev.needfirst.core.change.ChangeKind;
import dev.needfirst.core.fixtures.FakeFields;
import dev.needfirst.core.fixtures.InMemoryStore;
import dev.needfirst.core.fixtures.PassingClock;
import dev.needfirst.core.need.OwnInputs;
import dev.needfirst.core.project.ProjectSettings;
import dev.needfirst.core.recording.CallingAttention;
import dev.needfirst.core.recording.Issue;
import dev.needfirst.core.recording.Store;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What one node cannot read keeps nothing else from being followed. */
class SkippingTest {

  private static final long SHOP = 10_000;
  private static final OwnInputs RATED = new OwnInputs(null, 8.0, 8.0);
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC);

  private final Store store = InMemoryStore.store();
  private final FakeFields fields = new FakeFields();
  private final CallingAttention calling = new CallingAttention(store, CLOCK);

  @BeforeEach
  void theShopIsOn() {
    write(() -> store.settings().save(ProjectSettings.off(SHOP).enabled(true)));
  }

  private void write(Runnable work) {
    store
        .transactions()
        .write(
            () -> {
              work.run();
              return true;
            });
  }

  private void unknownChangeOf(Aggregate aggregate, long project) {
    write(
        () ->
            store
                .changes()
                .append(
                    new Change(
                        0,
                        aggregate,
                        0,
                        project,
                        ChangeKind.UNKNOWN,
                        null,
                        CLOCK.instant(),
                        Map.of(),
                        Map.of(),
                        null)));
  }

  @Test
  void anIssueThatCannotBeReadIsSkippedAndTheOthersAreFollowed() {
    Issue bad = fields.issue(1, SHOP);
    Issue good = fields.issue(2, SHOP);
    ANode node = ANode.started(store, fields, CLOCK);
    fields.issue(1, SHOP, RATED);
    fields.issue(2, SHOP, RATED);
    fields.unreadable(1, true);

    calling.to(List.of(bad, good));
    node.second();

    assertThat(node.book().figures(good).score()).isEqualTo(22.15);
    assertThat(node.following().unreadIssues()).containsExactly(1L);
    assertThat(node.second()).isEmpty();
  }

  @Test
  void anIssueThatCannotBeReadStaysAsItWasKnown() {
    Issue bad = fields.issue(1, SHOP, RATED);
    ANode node = ANode.started(store, fields, CLOCK);
    fields.unreadable(1, true);

    calling.to(List.of(bad));
    calling.toProject(SHOP);
    node.second();

    assertThat(node.book().figures(bad).score()).isEqualTo(22.15);
  }

  @Test
  void anIssueThatCannotBeReadDoesNotKeepItsProjectFromBeingLoaded() {
    fields.issue(1, SHOP, RATED);
    Issue good = fields.issue(2, SHOP, RATED);
    fields.unreadable(1, true);

    ANode node = ANode.started(store, fields, CLOCK);

    assertThat(node.book().figures(good).score()).isEqualTo(22.15);
    assertThat(node.following().withoutInputs()).isEmpty();
    assertThat(node.following().unreadIssues()).containsExactly(1L);
  }

  @Test
  void whatCouldNotBeReadIsReadLater() {
    Issue bad = fields.issue(1, SHOP, RATED);
    fields.unreadable(1, true);
    PassingClock clock = new PassingClock();
    ANode node = ANode.started(store, fields, clock);

    fields.unreadable(1, false);
    clock.passes(Duration.ofMinutes(1));
    node.second();

    assertThat(node.book().figures(bad).score()).isEqualTo(22.15);
    assertThat(node.following().unreadIssues()).isEmpty();
  }

  @Test
  void ofAChangeThatCannotBeReadWhateverItTouchesIsReadAnew() {
    Issue one = fields.issue(1, SHOP);
    Issue two = fields.issue(2, SHOP);
    ANode node = ANode.started(store, fields, CLOCK);
    fields.issue(1, SHOP, RATED);
    unknownChangeOf(Aggregate.issue(1), SHOP);
    node.second();
    assertThat(node.book().figures(one).score()).isEqualTo(22.15);

    fields.issue(2, SHOP, RATED);
    unknownChangeOf(Aggregate.ofKey("Z5"), SHOP);
    List<Change> followed = node.second();

    assertThat(node.book().figures(two).score()).isEqualTo(22.15);
    assertThat(Affected.by(followed, node.book())).isEqualTo(new Affected(Set.of(), Set.of(SHOP)));
    assertThat(node.following().unreadableChanges()).isEqualTo(2);
  }

  @Test
  void aChangeOfWhichNothingIsKnownIsPassedOver() {
    Issue issue = fields.issue(1, SHOP);
    ANode node = ANode.started(store, fields, CLOCK);
    fields.issue(1, SHOP, RATED);
    unknownChangeOf(Aggregate.ofKey("Z5"), 0);
    calling.to(List.of(issue));

    List<Change> followed = node.second();

    assertThat(followed).hasSize(2);
    assertThat(node.book().figures(issue).score()).isEqualTo(22.15);
    assertThat(node.second()).isEmpty();
    assertThat(node.following().unreadableChanges()).isEqualTo(1);
  }
}
