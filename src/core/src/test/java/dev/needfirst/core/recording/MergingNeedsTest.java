package dev.needfirst.core.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.needfirst.core.change.Aggregate;
import dev.needfirst.core.change.Change;
import dev.needfirst.core.change.ChangeKind;
import dev.needfirst.core.change.Stale;
import dev.needfirst.core.evidence.Evidence;
import dev.needfirst.core.fault.Fault;
import dev.needfirst.core.fault.Refused;
import dev.needfirst.core.fixtures.InMemoryStore;
import dev.needfirst.core.need.Link;
import dev.needfirst.core.need.Need;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MergingNeedsTest {

  private static final long SHOP = 10_000;
  private static final By ANNA = By.author("anna");
  private static final By BEN = By.author("ben");
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC);

  private final Store store = InMemoryStore.store();
  private final RecordingNeeds needs = new RecordingNeeds(store, CLOCK);
  private final LinkingNeeds linking = new LinkingNeeds(store, CLOCK);
  private final MergingNeeds merging = new MergingNeeds(store, CLOCK);

  private Need need(String statement, @Nullable Double importance, String... causes) {
    return needs.record(
        SHOP,
        new NeedDraft(
            statement,
            null,
            importance,
            null,
            0.5,
            List.of(causes),
            List.of(new EvidenceDraft("survey", null, 20.0, "2026-11-01", null, null)),
            List.of(new ImpactDraft("negative", "risk", 4.0, null, null))),
        BEN);
  }

  private Need merge(Need gone, @Nullable Integer version, long into) {
    return merging.merge(
        new MergingNeeds.Seen(gone.id(), version), new MergingNeeds.Seen(into, null), ANNA);
  }

  private void link(long issue, Need need, double fit, @Nullable Double cause) {
    linking.link(new Issue(issue, SHOP), need.id(), null, new LinkDraft(fit, 0.0, cause), BEN);
  }

  @Test
  void theOneThatStaysHasAllThatBothHad() {
    Need stays = need("Find the invoice", null, "attachments only");
    Need gone = need("Find an invoice", 8.0, "attachments only", "no search");
    link(1, stays, 9, null);
    link(1, gone, 2, null);
    link(2, gone, 5, 1.0);

    Need merged = merge(gone, null, stays.id());

    assertThat(merged.statement()).isEqualTo("Find the invoice");
    assertThat(merged.ratings().importance()).isEqualTo(8.0);
    assertThat(merged.rootCauses()).containsExactly("attachments only", "no search");
    assertThat(merged.evidence()).hasSize(2).extracting(Evidence::author).containsOnly("ben");
    assertThat(merged.impacts()).hasSize(2);
    assertThat(store.needs().find(stays.id())).contains(merged);
    assertThat(store.needs().find(gone.id())).isEmpty();
    assertThat(store.links().ofNeed(gone.id())).isEmpty();
    assertThat(store.links().ofNeed(stays.id()))
        .containsExactly(new Link(1, stays.id(), 9.0, 0, null), new Link(2, stays.id(), 5.0, 0, 1));
  }

  @Test
  void theHistoryOfBothSaysIt() {
    Need stays = need("Find the invoice", 9.0);
    Need gone = need("Find an invoice", 8.0);
    link(2, gone, 5, null);

    merge(gone, gone.version(), stays.id());

    Change last = last(Aggregate.need(stays.id()));
    assertThat(last.kind()).isEqualTo(ChangeKind.NEED_MERGED);
    assertThat(last.after()).containsEntry("merged", "Find an invoice");
    Change removal = last(Aggregate.need(gone.id()));
    assertThat(removal.kind()).isEqualTo(ChangeKind.NEED_REMOVED);
    assertThat(removal.unlinkedIssues()).containsExactly(2L);
  }

  @Test
  void whoSawAnIssueWithTheNeedThatWentIsToldThatItChanged() {
    Need stays = need("Find the invoice", 9.0);
    Need gone = need("Find an invoice", 8.0);
    link(1, stays, 9, null);
    link(1, gone, 2, null);
    link(2, gone, 5, null);
    int seenOfBoth = store.changes().versionOf(Aggregate.issue(1));
    int seenOfOne = store.changes().versionOf(Aggregate.issue(2));

    merge(gone, null, stays.id());

    LinkDraft mine = new LinkDraft(3.0, 0.0, null);
    assertThatExceptionOfType(Stale.class)
        .isThrownBy(() -> linking.link(new Issue(1, SHOP), stays.id(), seenOfBoth, mine, ANNA))
        .satisfies(
            stale ->
                assertThat(stale.since())
                    .extracting(Change::kind)
                    .containsExactly(ChangeKind.NEED_UNLINKED));
    assertThatExceptionOfType(Stale.class)
        .isThrownBy(() -> linking.link(new Issue(2, SHOP), stays.id(), seenOfOne, mine, ANNA));
    Change moved = last(Aggregate.issue(2));
    assertThat(moved.author()).isEqualTo("anna");
    assertThat(moved.before()).containsEntry("need", String.valueOf(gone.id()));
    assertThat(moved.after()).containsEntry("need", String.valueOf(stays.id()));
  }

  private Change last(Aggregate aggregate) {
    List<Change> changes = store.changes().since(aggregate, 0);
    return changes.get(changes.size() - 1);
  }

  @Test
  void aNeedIsNotMergedIntoItselfNorAcrossProjects() {
    Need need = need("Find the invoice", 9.0);
    Need elsewhere = needs.record(10_100, NeedDraft.of("Find the invoice", 9.0), BEN);

    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> merge(need, null, need.id()))
        .satisfies(
            refused -> assertThat(refused.faults()).containsExactly(Fault.of("into", "itself")));
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> merge(need, null, elsewhere.id()))
        .satisfies(
            refused ->
                assertThat(refused.faults()).containsExactly(Fault.of("into", "other-project")));
  }

  @Test
  void nothingIsHalfMerged() {
    Need stays = need("Find the invoice", 9.0);
    Need gone = need("Find an invoice", 8.0);
    link(2, gone, 5, null);

    assertThatExceptionOfType(Stale.class).isThrownBy(() -> merge(gone, 7, stays.id()));
    assertThatExceptionOfType(Unknown.class).isThrownBy(() -> merge(gone, null, 99));

    assertThatExceptionOfType(Stale.class)
        .isThrownBy(
            () ->
                merging.merge(
                    new MergingNeeds.Seen(gone.id(), null),
                    new MergingNeeds.Seen(stays.id(), 7),
                    ANNA));

    assertThat(store.needs().find(gone.id())).contains(gone);
    assertThat(store.needs().find(stays.id())).contains(stays);
    assertThat(store.links().ofNeed(gone.id())).hasSize(1);
  }
}
