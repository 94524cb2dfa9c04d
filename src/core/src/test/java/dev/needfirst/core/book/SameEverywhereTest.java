package dev.needfirst.core.book;

import static org.assertj.core.api.Assertions.assertThat;

import dev.needfirst.core.fixtures.FakeFields;
import dev.needfirst.core.fixtures.InMemoryStore;
import dev.needfirst.core.model.Model;
import dev.needfirst.core.need.OwnInputs;
import dev.needfirst.core.project.Visibility;
import dev.needfirst.core.recording.By;
import dev.needfirst.core.recording.ChoosingModels;
import dev.needfirst.core.recording.EnablingProjects;
import dev.needfirst.core.recording.EvidenceDraft;
import dev.needfirst.core.recording.Forgetting;
import dev.needfirst.core.recording.ImpactDraft;
import dev.needfirst.core.recording.Issue;
import dev.needfirst.core.recording.LinkDraft;
import dev.needfirst.core.recording.LinkingNeeds;
import dev.needfirst.core.recording.MovingTheScoringDate;
import dev.needfirst.core.recording.NeedDraft;
import dev.needfirst.core.recording.RecordingEvidence;
import dev.needfirst.core.recording.RecordingNeeds;
import dev.needfirst.core.recording.RecordingOwnImpacts;
import dev.needfirst.core.recording.SettingsDraft;
import dev.needfirst.core.recording.Store;
import dev.needfirst.core.score.Figures;
import dev.needfirst.core.viewing.ViewingIssues;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is done in whatever order, every way to a score gives the same one. */
class SameEverywhereTest {

  private static final long[] PROJECTS = {10_000, 10_100, 10_200};
  private static final int ISSUES = 40;
  private static final int STEPS = 400;
  private static final By ANNA = By.author("anna");
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC);

  private final Store store = InMemoryStore.store();
  private final FakeFields fields = new FakeFields();
  private final List<Long> needs = new ArrayList<>();
  private final Map<Long, Figures> index = new HashMap<>();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void everyNodeTheIndexAndThePanelEndWithTheSameScores(long seed) {
    Random random = new Random(seed);
    new MovingTheScoringDate(store, CLOCK).fix(LocalDate.of(2026, 11, 1));
    for (long id = 1; id <= ISSUES; id++) {
      fields.issue(id, project(random));
    }
    ANode indexing = ANode.started(store, fields, CLOCK);
    ANode other = ANode.started(store, fields, CLOCK);

    for (int step = 0; step < STEPS; step++) {
      somethingHappens(random, indexing);
      if (random.nextInt(5) == 0) {
        follow(indexing);
      }
      if (random.nextInt(20) == 0) {
        other.second();
      }
    }
    // Whatever the others are in the end, one project is on.
    switched(PROJECTS[0], true);
    follow(indexing);
    follow(indexing);
    other.second();
    ANode fresh = ANode.started(store, fields, CLOCK);

    assertThat(index.values()).filteredOn(Figures::scored).hasSizeGreaterThan(3);
    for (long id = 1; id <= ISSUES; id++) {
      Issue issue = fields.now(id);
      Figures expected = expected(issue);
      assertThat(index.getOrDefault(id, Figures.UNSCORED))
          .as("index %s", issue)
          .isEqualTo(expected);
      assertThat(indexing.book().figures(issue)).as("book %s", issue).isEqualTo(expected);
      assertThat(other.book().figures(issue)).as("other book %s", issue).isEqualTo(expected);
      assertThat(fresh.indexed(id)).as("fresh node %s", issue).isEqualTo(expected);
      assertThat(fresh.book().score(issue).figures()).isEqualTo(fresh.book().figures(issue));
    }
  }

  private Figures expected(Issue issue) {
    return store.settings().ofProject(issue.projectId()).enabled()
        ? new ViewingIssues(store).score(issue, fields.own(issue.id())).figures()
        : Figures.UNSCORED;
  }

  /** A second passes on the node that indexes: what the changes affect is indexed again. */
  private void follow(ANode node) {
    Affected affected = Affected.by(node.second(), node.book());
    for (long id = 1; id <= ISSUES; id++) {
      if (affected.issues().contains(id)
          || affected.projects().contains(fields.now(id).projectId())) {
        index.put(id, node.indexed(id));
      }
    }
  }

  private void somethingHappens(Random random, ANode node) {
    long id = 1L + random.nextInt(ISSUES);
    Issue issue = fields.now(id);
    switch (random.nextInt(12)) {
      case 0 -> switched(project(random), random.nextInt(3) > 0);
      case 1, 2 -> needs.add(recordNeed(random));
      case 3, 4 -> link(issue, random);
      case 5 -> unlink(issue);
      case 6 -> addEvidence(random);
      case 7 ->
          new RecordingOwnImpacts(store, CLOCK)
              .record(
                  issue,
                  null,
                  new ImpactDraft("negative", "sales", random.nextInt(11) * 1.0, null, null),
                  ANNA);
      case 8, 9 -> {
        fields.issue(id, issue.projectId(), own(random));
        index.put(id, node.indexed(id));
      }
      case 10 -> {
        fields.issue(id, project(random));
        index.put(id, node.indexed(id));
      }
      default -> somethingRare(random);
    }
  }

  private void somethingRare(Random random) {
    switch (random.nextInt(4)) {
      case 0 ->
          new MovingTheScoringDate(store, CLOCK).fix(LocalDate.of(2026, 1 + random.nextInt(12), 1));
      case 1 ->
          new ChoosingModels(store, CLOCK)
              .save(
                  random.nextBoolean() ? project(random) : 0,
                  null,
                  Model.customerFirst().withCustomerWeight(random.nextInt(11) / 10.0),
                  ANNA.because("we learnt"));
      case 2 -> {
        if (!needs.isEmpty()) {
          new RecordingNeeds(store, CLOCK)
              .remove(needs.remove(random.nextInt(needs.size())), null, ANNA);
        }
      }
      default ->
          new Forgetting(store, fields, CLOCK, () -> false).changesOlderThan(Period.ofYears(2));
    }
  }

  private void switched(long project, boolean on) {
    new EnablingProjects(store, CLOCK)
        .save(
            project, null, new SettingsDraft(on, Visibility.browse(), null, null, Map.of()), ANNA);
  }

  private long recordNeed(Random random) {
    NeedDraft draft =
        new NeedDraft(
            "need " + random.nextInt(),
            null,
            random.nextBoolean() ? null : random.nextInt(11) * 1.0,
            random.nextInt(11) * 1.0,
            random.nextInt(11) / 10.0,
            List.of(),
            List.of(),
            List.of(new ImpactDraft("positive", "kpi", random.nextInt(11) * 1.0, null, null)));
    return new RecordingNeeds(store, CLOCK).record(project(random), draft, ANNA).id();
  }

  private void link(Issue issue, Random random) {
    for (long id : needs) {
      if (random.nextInt(4) == 0
          && store.needs().find(id).orElseThrow().projectId() == issue.projectId()) {
        new LinkingNeeds(store, CLOCK)
            .link(
                issue,
                id,
                null,
                new LinkDraft(random.nextInt(11) * 1.0, random.nextInt(21) - 10.0, null),
                ANNA);
        return;
      }
    }
  }

  private void unlink(Issue issue) {
    store.links().ofIssue(issue.id()).stream()
        .findFirst()
        .ifPresent(link -> new LinkingNeeds(store, CLOCK).unlink(issue, link.needId(), null, ANNA));
  }

  private void addEvidence(Random random) {
    if (!needs.isEmpty()) {
      new RecordingEvidence(store, CLOCK)
          .record(
              needs.get(random.nextInt(needs.size())),
              null,
              new EvidenceDraft(
                  "survey",
                  random.nextInt(4) == 0 ? "contradicts" : "supports",
                  1.0 + random.nextInt(50),
                  "2026-0" + (1 + random.nextInt(9)) + "-15",
                  null,
                  null),
              ANNA);
    }
  }

  private static OwnInputs own(Random random) {
    return new OwnInputs(
        random.nextInt(3) == 0 ? "statement" : null,
        random.nextInt(3) == 0 ? null : random.nextInt(13) * 1.0,
        random.nextInt(3) == 0 ? random.nextInt(13) * 1.0 : null);
  }

  private static long project(Random random) {
    return PROJECTS[random.nextInt(PROJECTS.length)];
  }
}
