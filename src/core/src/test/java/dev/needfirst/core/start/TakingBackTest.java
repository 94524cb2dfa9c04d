package dev.needfirst.core.start;

import static org.assertj.core.api.Assertions.assertThat;

import dev.needfirst.core.change.Aggregate;
import dev.needfirst.core.change.ChangeKind;
import dev.needfirst.core.fixtures.InMemoryStore;
import dev.needfirst.core.need.Link;
import dev.needfirst.core.need.Need;
import dev.needfirst.core.recording.By;
import dev.needfirst.core.recording.Issue;
import dev.needfirst.core.recording.LinkDraft;
import dev.needfirst.core.recording.LinkingNeeds;
import dev.needfirst.core.recording.NeedDraft;
import dev.needfirst.core.recording.RecordingNeeds;
import dev.needfirst.core.recording.Store;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a step of the first hour wrote is taken back as one, and what others did since stays. */
class TakingBackTest {

  private static final long SHOP = 10_000;
  private static final By ANNA = By.author("anna");
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC);

  private final Store store = InMemoryStore.store();
  private final RecordingNeeds needs = new RecordingNeeds(store, CLOCK);
  private final LinkingNeeds linking = new LinkingNeeds(store, CLOCK);
  private final AttachingIssues attaching = new AttachingIssues(linking);
  private final TakingBackNeeds takingBack = new TakingBackNeeds(needs);

  private static NeedDraft draft(String statement) {
    return new NeedDraft(statement, null, null, null, null, List.of(), List.of(), List.of());
  }

  private Need need(String statement) {
    return needs.record(SHOP, draft(statement), ANNA);
  }

  private static TakingBackNeeds.Seen seen(Need need) {
    return new TakingBackNeeds.Seen(need.id(), need.version());
  }

  private static Issue issue(long id) {
    return new Issue(id, SHOP);
  }

  @Test
  void needsThatNobodyTouchedAreGoneAndTheOthersSaidWhy() {
    Need idle = need("idle");
    Need edited = need("edited");
    needs.replace(edited.id(), null, draft("edited twice"), ANNA);
    Need served = need("served");
    linking.link(issue(1), served.id(), null, new LinkDraft(5.0, null, null), ANNA);
    Need gone = need("gone");
    needs.remove(gone.id(), null, ANNA);

    Outcome<TakingBackNeeds.Seen> outcome =
        takingBack.takeBack(List.of(seen(idle), seen(edited), seen(served), seen(gone)), ANNA);

    assertThat(outcome.done()).containsExactly(seen(idle));
    assertThat(outcome.left())
        .isEqualTo(
            Map.of(seen(edited), Left.CHANGED, seen(served), Left.CHANGED, seen(gone), Left.GONE));
    assertThat(store.needs().find(idle.id())).isEmpty();
    assertThat(store.needs().find(served.id())).isPresent();
  }

  @Test
  void attachingAndTakingItBackLeavesNothing() {
    Need need = need("Find an invoice");
    List<Issue> issues = List.of(issue(1), issue(2), issue(3));

    Outcome<Issue> attached = attaching.attach(need.id(), 8.0, issues, ANNA);
    assertThat(attached.done()).isEqualTo(issues);
    assertThat(store.links().ofNeed(need.id()))
        .extracting(Link::issueId, Link::fit)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple(1L, 8.0),
            org.assertj.core.groups.Tuple.tuple(2L, 8.0),
            org.assertj.core.groups.Tuple.tuple(3L, 8.0));

    Outcome<Issue> back = attaching.takeBack(need.id(), 8.0, issues, ANNA);
    assertThat(back.done()).isEqualTo(issues);
    assertThat(store.links().ofNeed(need.id())).isEmpty();
    assertThat(store.changes().since(Aggregate.issue(1), 0))
        .extracting(dev.needfirst.core.change.Change::kind)
        .containsExactly(ChangeKind.NEED_LINKED, ChangeKind.NEED_UNLINKED);
  }

  @Test
  void anIssueThatServesTheNeedAlreadyKeepsItsFit() {
    Need need = need("Find an invoice");
    linking.link(issue(1), need.id(), null, new LinkDraft(9.0, 2.0, null), ANNA);

    Outcome<Issue> outcome = attaching.attach(need.id(), 2.0, List.of(issue(1), issue(2)), ANNA);

    assertThat(outcome.done()).containsExactly(issue(2));
    assertThat(outcome.left()).isEqualTo(Map.of(issue(1), Left.ALREADY));
    assertThat(store.links().ofIssue(1)).containsExactly(new Link(1, need.id(), 9.0, 2, null));
  }

  @Test
  void aLinkThatWasChangedSinceStays() {
    Need need = need("Find an invoice");
    attaching.attach(need.id(), 5.0, List.of(issue(1), issue(2)), ANNA);
    linking.link(issue(1), need.id(), null, new LinkDraft(9.0, null, null), ANNA);
    linking.unlink(issue(2), need.id(), null, ANNA);

    Outcome<Issue> outcome = attaching.takeBack(need.id(), 5.0, List.of(issue(1), issue(2)), ANNA);

    assertThat(outcome.done()).isEmpty();
    assertThat(outcome.left()).isEqualTo(Map.of(issue(1), Left.CHANGED, issue(2), Left.GONE));
    assertThat(store.links().ofIssue(1)).hasSize(1);
  }

  @Test
  void anIssueThatWasMovedAwayIsNotThere() {
    Need need = need("Find an invoice");

    Outcome<Issue> outcome =
        attaching.attach(need.id(), 5.0, List.of(new Issue(1, SHOP + 1)), ANNA);

    assertThat(outcome.left().values()).containsExactly(Left.GONE);
  }
}
