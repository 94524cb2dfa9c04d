package dev.needfirst.core.book;

import static org.assertj.core.api.Assertions.assertThat;

import dev.needfirst.core.change.ChangeKind;
import dev.needfirst.core.fixtures.FakeFields;
import dev.needfirst.core.fixtures.InMemoryStore;
import dev.needfirst.core.model.Model;
import dev.needfirst.core.need.Need;
import dev.needfirst.core.need.OwnInputs;
import dev.needfirst.core.project.Visibility;
import dev.needfirst.core.recording.By;
import dev.needfirst.core.recording.CallingAttention;
import dev.needfirst.core.recording.ChoosingModels;
import dev.needfirst.core.recording.EnablingProjects;
import dev.needfirst.core.recording.Issue;
import dev.needfirst.core.recording.LinkDraft;
import dev.needfirst.core.recording.LinkingNeeds;
import dev.needfirst.core.recording.NeedDraft;
import dev.needfirst.core.recording.RecordingNeeds;
import dev.needfirst.core.recording.SettingsDraft;
import dev.needfirst.core.recording.Store;
import dev.needfirst.core.score.Figures;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nobody waits while a whole project is read, and nothing is lost meanwhile. */
class WholeProjectsTest {

  private static final long SHOP = 10_000;
  private static final long BLOG = 10_100;
  private static final By ANNA = By.author("anna");
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC);

  private final Store store = InMemoryStore.store();
  private final FakeFields fields = new FakeFields();
  private final LinkingNeeds linking = new LinkingNeeds(store, CLOCK);

  @BeforeEach
  void theShopIsOn() {
    switched(SHOP, true);
  }

  private void switched(long project, boolean on) {
    new EnablingProjects(store, CLOCK)
        .save(
            project, null, new SettingsDraft(on, Visibility.browse(), null, null, Map.of()), ANNA);
  }

  private Need need(long project) {
    NeedDraft draft = new NeedDraft("Need", null, 9.0, 2.0, null, List.of(), List.of(), List.of());
    return new RecordingNeeds(store, CLOCK).record(project, draft, ANNA);
  }

  private void linked(Issue issue, Need need) {
    linking.link(issue, need.id(), null, new LinkDraft(9.0, null, null), ANNA);
  }

  private static Following.Caught caughtUpByAnother(ANode node) {
    return CompletableFuture.supplyAsync(() -> node.following().catchUp()).join();
  }

  @Test
  void whoWritesElsewhereSeesItWhileAProjectIsBeingRead() {
    Issue issue = fields.issue(1, SHOP);
    Need need = need(SHOP);
    ANode node = ANode.started(store, fields, CLOCK);
    fields.whileAllAreRead(
        () -> {
          linked(issue, need);
          assertThat(caughtUpByAnother(node)).isEqualTo(Following.Caught.UP);
          assertThat(node.book().figures(issue).scored()).isTrue();
          assertThat(CompletableFuture.supplyAsync(node.following()::withoutInputs).join())
              .containsExactly(BLOG);
        });

    switched(BLOG, true);
    node.second();

    assertThat(node.book().on(BLOG)).isTrue();
    assertThat(node.book().figures(issue).scored()).isTrue();
  }

  @Test
  void whatIsWrittenInAProjectWhileItIsBeingReadIsInItsBook() {
    Issue issue = fields.issue(2, BLOG);
    ANode node = ANode.started(store, fields, CLOCK);
    fields.whileAllAreRead(
        () -> {
          linked(issue, need(BLOG));
          assertThat(caughtUpByAnother(node)).isEqualTo(Following.Caught.UP);
        });

    switched(BLOG, true);
    node.second();

    assertThat(node.book().figures(issue).scored()).isTrue();
  }

  @Test
  void whoeverEnablesAProjectDoesNotReadIt() {
    ANode node = ANode.started(store, fields, CLOCK);
    fields.whileAllAreRead(
        () -> {
          throw new AssertionError("read by the writer");
        });
    switched(BLOG, true);

    assertThat(node.following().catchUp()).isEqualTo(Following.Caught.LOADING);
    assertThat(node.following().catchUp()).isEqualTo(Following.Caught.UP);

    fields.whileAllAreRead(() -> {});
    assertThat(node.second()).extracting(c -> c.kind()).containsExactly(ChangeKind.PROJECT_ENABLED);
    node.following().awaitWhole();
    assertThat(node.book().on(BLOG)).isTrue();
  }

  @Test
  void whoeverChangesAModelDoesNotCalculateTheProject() {
    Issue issue = fields.issue(1, SHOP);
    linked(issue, need(SHOP));
    ANode node = ANode.started(store, fields, CLOCK);
    Figures before = node.book().figures(issue);
    new ChoosingModels(store, CLOCK)
        .save(SHOP, null, Model.customerFirst().withCustomerWeight(1), ANNA.because("ours"));

    assertThat(node.following().catchUp()).isEqualTo(Following.Caught.LOADING);
    assertThat(node.book().figures(issue)).isEqualTo(before);
    node.second();
    assertThat(node.book().figures(issue)).isNotEqualTo(before);
  }

  @Test
  void aProjectThatCannotBeReadKeepsNoOtherBack() {
    Issue issue = fields.issue(1, SHOP, new OwnInputs(null, 8.0, 8.0));
    ANode node = ANode.started(store, fields, CLOCK);
    fields.issue(1, SHOP, new OwnInputs(null, 2.0, 2.0));
    new CallingAttention(store, CLOCK).toProject(SHOP);
    switched(BLOG, true);
    fields.indexAway(true);

    node.second();

    assertThat(node.book().on(BLOG)).isTrue();
    assertThat(node.following().withoutInputs()).containsExactlyInAnyOrder(SHOP, BLOG);
    assertThat(node.indexed(issue, new OwnInputs(null, 2.0, 2.0)).scored()).isTrue();
  }

  @Test
  void aNodeThatIsStoppedEndsInTheMiddleAndKeepsItsBook() {
    fields.issue(2, BLOG, new OwnInputs(null, 8.0, 8.0));
    ANode node = ANode.started(store, fields, CLOCK);
    ScoreBook before = node.book();
    fields.whileAllAreRead(node::stops);

    switched(BLOG, true);

    assertThat(node.second()).isEmpty();
    assertThat(node.book()).isSameAs(before);
  }

  @Test
  void whatTheFollowerHasSeenFirstIsStillTheWritersToIndex() {
    ANode node = ANode.started(store, fields, CLOCK);
    linked(fields.issue(1, SHOP), need(SHOP));
    node.second();

    assertThat(node.following().catchUp()).isEqualTo(Following.Caught.UP);
    assertThat(Affected.by(node.following().claim(), node.book()).issues()).containsExactly(1L);
    assertThat(node.following().claim()).isEmpty();
  }
}
