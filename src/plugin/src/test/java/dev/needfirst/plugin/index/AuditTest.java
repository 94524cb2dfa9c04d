package dev.needfirst.plugin.index;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.jira.issue.CustomFieldManager;
import dev.needfirst.core.need.OwnInputs;
import dev.needfirst.core.project.ProjectSettings;
import dev.needfirst.core.recording.By;
import dev.needfirst.core.recording.CallingAttention;
import dev.needfirst.core.recording.Forgetting;
import dev.needfirst.core.recording.LinkDraft;
import dev.needfirst.core.recording.LinkingNeeds;
import dev.needfirst.core.recording.NeedDraft;
import dev.needfirst.core.recording.RecordingNeeds;
import dev.needfirst.plugin.issue.Audits;
import dev.needfirst.plugin.issue.FieldIds;
import dev.needfirst.plugin.issue.OwnFields;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AuditTest {

  private static final long SHOP = 10_000;
  private static final long BLOG = 10_100;
  private static final By ANNA = By.author("anna");

  private final AJira jira = new AJira();
  private final Forgetting forgetting =
      new Forgetting(jira.store, jira.fields, jira.time, () -> false);

  @BeforeEach
  void twoProjectsAreOn() {
    for (long project : List.of(SHOP, BLOG)) {
      jira.store
          .transactions()
          .write(
              () -> {
                jira.store.settings().save(ProjectSettings.off(project).enabled(true));
                return true;
              });
    }
    jira.fields.issue(1, SHOP, new OwnInputs(null, 8.0, 8.0));
    jira.fields.issue(2, BLOG, new OwnInputs(null, 8.0, 8.0));
  }

  private Audit audit(ANode node) {
    FieldIds ids = new FieldIds(jira.store.settings(), jira.store.changes());
    Comparing comparing =
        new Comparing(
            node.books,
            jira.searching(),
            new Comparing.Fields(
                jira.issues(),
                new OwnFields(AJira.nothing(CustomFieldManager.class, null), ids),
                ids),
            new Comparing.Remedies(
                node.writing,
                new CallingAttention(jira.store, jira.time),
                forgetting,
                node.background),
            node.skipped);
    return new Audit(
        jira.locks(),
        comparing,
        new Cleaning(jira.store.settings(), jira.projects(), forgetting, node.background),
        new Audit.Looking(jira.store.settings(), node.books, node.following, node.background),
        jira.time);
  }

  private Instant now() {
    return jira.time.instant();
  }

  @Test
  void whatOneNodeHasComparedNoOtherDoes() {
    try (ANode one = new ANode(jira);
        ANode other = new ANode(jira)) {
      Instant started = now();

      assertThat(audit(one).compareSince(started)).isTrue();
      assertThat(jira.asked).containsExactlyInAnyOrder(1L, 2L);
      assertThat(audit(other).compareSince(started)).isTrue();
      assertThat(jira.asked).hasSize(2);

      jira.time.passes(Duration.ofMinutes(1));
      assertThat(audit(other).compareSince(now())).isTrue();
      assertThat(jira.asked).hasSize(4);
    }
  }

  @Test
  void whatDifferedIsTold() {
    try (ANode one = new ANode(jira);
        ANode other = new ANode(jira)) {
      Audit audit = audit(one);
      assertThat(audit.last()).isNull();

      assertThat(audit.compareSince(now())).isTrue();

      Audits.Audited last = Objects.requireNonNull(audit(other).last());
      assertThat(last.begun()).isEqualTo(now());
      assertThat(last.ended()).isEqualTo(now());
      // In Jira's fields nothing is found here of what the book has.
      assertThat(last.found())
          .containsExactlyInAnyOrder(
              new Audits.Found(SHOP, 1, List.of(1L)), new Audits.Found(BLOG, 1, List.of(2L)));
    }
  }

  @Test
  void anotherNodeGoesOnWhereOneWasStopped() {
    try (ANode one = new ANode(jira);
        ANode other = new ANode(jira)) {
      Instant started = now();
      jira.onAsking =
          id -> {
            if (jira.asked.size() == 2) {
              one.background.stop();
            }
          };
      assertThat(audit(one).compareSince(started)).isFalse();
      assertThat(jira.asked).hasSize(2);
      long last = jira.asked.get(1);
      jira.onAsking = id -> {};
      jira.asked.clear();

      assertThat(audit(other).compareSince(started)).isTrue();

      assertThat(jira.asked).containsExactly(last);
    }
  }

  @Test
  void aProjectWhoseIssuesAreNotKnownYetIsComparedLater() {
    jira.fields.indexAway(true);
    try (ANode node = new ANode(jira)) {
      assertThat(audit(node).compareSince(now())).isFalse();
      assertThat(jira.asked).isEmpty();
    }
  }

  @Test
  void anIssueThatIsGoneIsForgottenAlsoWhereItWasOnlyLinked() {
    long need =
        new RecordingNeeds(jira.store, jira.time)
            .record(
                SHOP,
                new NeedDraft("Need", null, 9.0, 2.0, null, List.of(), List.of(), List.of()),
                ANNA)
            .id();
    new LinkingNeeds(jira.store, jira.time)
        .link(jira.fields.issue(3, SHOP), need, null, new LinkDraft(9.0, null, null), ANNA);
    try (ANode node = new ANode(jira)) {
      new CallingAttention(jira.store, jira.time).to(List.of(jira.fields.issue(3, 10_200)));
      node.following.runOnce();
      jira.fields.delete(3);

      audit(node).run();

      assertThat(jira.store.links().ofNeed(need)).isEmpty();
    }
  }

  @Test
  void anIssueThatCannotBeReadKeepsNoOtherFromBeingLookedAt() {
    jira.fields.issue(3, SHOP, new OwnInputs(null, 8.0, 8.0));
    try (ANode node = new ANode(jira)) {
      jira.broken.add(1L);

      assertThat(audit(node).compareSince(now())).isTrue();

      assertThat(jira.asked).contains(1L, 2L, 3L);
      assertThat(node.skipped.issues()).contains(1L);
    }
  }
}
