package dev.needfirst.core.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.needfirst.core.change.Aggregate;
import dev.needfirst.core.change.Change;
import dev.needfirst.core.change.ChangeKind;
import dev.needfirst.core.change.Stale;
import dev.needfirst.core.fault.Fault;
import dev.needfirst.core.fault.Refused;
import dev.needfirst.core.fixtures.FakeFields;
import dev.needfirst.core.fixtures.InMemoryStore;
import dev.needfirst.core.model.Model;
import dev.needfirst.core.model.ModelDifference;
import dev.needfirst.core.model.ModelText;
import dev.needfirst.core.model.ModelVersion;
import dev.needfirst.core.model.Models;
import dev.needfirst.core.model.Parameter;
import dev.needfirst.core.model.PastModel;
import dev.needfirst.core.need.OwnInputs;
import dev.needfirst.core.project.ProjectSettings;
import dev.needfirst.core.project.Visibility;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DecidingTest {

  private static final long SHOP = 10_000;
  private static final long BLOG = 10_100;
  private static final By ANNA = By.author("anna");
  private static final Clock NOVEMBER = at("2026-11-30T23:59:59Z");
  private static final Clock DECEMBER = at("2026-12-01T00:00:00Z");

  private final Store store = InMemoryStore.store();
  private final FakeFields fields = new FakeFields();
  private final EnablingProjects enabling = new EnablingProjects(store, NOVEMBER);
  private final ChoosingModels choosing = new ChoosingModels(store, NOVEMBER);

  private Forgetting forgetting(Clock clock) {
    return new Forgetting(store, fields, clock, () -> false);
  }

  private static Clock at(String instant) {
    return Clock.fixed(Instant.parse(instant), ZoneOffset.UTC);
  }

  private static SettingsDraft on() {
    return new SettingsDraft(true, Visibility.browse(), null, null, Map.of());
  }

  private List<ChangeKind> kinds(Aggregate aggregate) {
    return store.changes().since(aggregate, 0).stream().map(Change::kind).toList();
  }

  @Test
  void aProjectIsEnabledOnlyOnceItIsSaidWhoSeesItsNeeds() {
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(
            () -> enabling.save(SHOP, 0, new SettingsDraft(true, null, null, null, Map.of()), ANNA))
        .satisfies(
            refused -> assertThat(refused.faults().get(0).member()).isEqualTo("needsVisibleTo"));
    assertThat(enabling.settings(SHOP)).isEqualTo(ProjectSettings.off(SHOP));

    enabling.save(SHOP, 0, on(), ANNA);

    assertThat(enabling.settings(SHOP).enabled()).isTrue();
    assertThat(enabling.version(SHOP)).isEqualTo(1);
  }

  @Test
  void settingsThatAreTheSameMakeNoVersion() {
    enabling.save(SHOP, 0, on(), ANNA);
    enabling.save(SHOP, 1, on(), ANNA);

    assertThat(enabling.version(SHOP)).isEqualTo(1);
    assertThatExceptionOfType(Stale.class).isThrownBy(() -> enabling.save(SHOP, 0, on(), ANNA));
  }

  @Test
  void theTrailSaysWhatWasDoneToAProject() {
    enabling.save(SHOP, null, on(), ANNA);
    enabling.save(
        SHOP,
        null,
        new SettingsDraft(true, new Visibility(Set.of(2L, 1L)), "f1", "a = b", Map.of()),
        ANNA);
    enabling.save(
        SHOP,
        null,
        new SettingsDraft(false, null, " ", null, Map.of("business-impact", "f2")),
        ANNA);

    assertThat(kinds(Aggregate.project(SHOP)))
        .containsExactly(
            ChangeKind.PROJECT_ENABLED, ChangeKind.SETTINGS_EDITED, ChangeKind.PROJECT_DISABLED);
    assertThat(store.changes().since(Aggregate.project(SHOP), 1).get(0).after())
        .isEqualTo(Map.of("needsVisibleTo", "1,2", "effortField", "f1", "setAsideJql", "a = b"));
    assertThat(enabling.settings(SHOP).effortField()).isNull();
  }

  @Test
  void fieldsThatAreMappedHaveAName() {
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(
            () ->
                enabling.save(
                    SHOP,
                    null,
                    new SettingsDraft(
                        false, null, null, null, Map.of("a=b", "f1", "x".repeat(60), "f2")),
                    ANNA))
        .satisfies(refused -> assertThat(refused.faults()).hasSize(2));
  }

  @Test
  void modelsAndSettingsShareTheVersionOfTheProject() {
    Model model = Model.customerFirst().withCustomerWeight(.7);
    enabling.save(SHOP, 0, on(), ANNA);
    ModelVersion saved = choosing.save(SHOP, 1, model, ANNA.because("we sell"));

    assertThat(saved.version()).isEqualTo(1);
    assertThat(saved.reason()).isEqualTo("we sell");
    assertThat(choosing.ofProject(SHOP)).isEqualTo(saved);
    assertThat(choosing.version(SHOP)).isEqualTo(2);
    assertThatExceptionOfType(Stale.class)
        .isThrownBy(() -> choosing.save(SHOP, 1, model, ANNA.because("we learnt")));
    Map<String, String> after = store.changes().since(Aggregate.project(SHOP), 1).get(0).after();
    assertThat(after).containsEntry("customerWeight", "0.7").hasSize(2);
  }

  @Test
  void aModelIsGivenUpForTheGlobalOneButTheGlobalOneForNone() {
    choosing.save(
        Models.GLOBAL, 0, Model.customerFirst().withCustomerWeight(.5), ANNA.because("we learnt"));
    choosing.save(SHOP, 0, Model.customerFirst().withCustomerWeight(.7), ANNA.because("we learnt"));

    choosing.giveUp(SHOP, 1, ANNA.because("we learnt"));

    assertThat(choosing.own(SHOP)).isEmpty();
    assertThat(choosing.ofProject(SHOP)).isEqualTo(choosing.global());
    assertThat(choosing.versions(SHOP)).hasSize(1);
    assertThat(choosing.save(SHOP, 2, Model.customerFirst(), ANNA.because("we learnt")).version())
        .isEqualTo(3);
    for (long project : new long[] {Models.GLOBAL, 10_100}) {
      assertThatExceptionOfType(Unknown.class)
          .isThrownBy(() -> choosing.giveUp(project, null, ANNA.because("we learnt")));
    }
  }

  @Test
  void aModelIsReadExactlyAsItWasWritten() {
    Model model =
        Model.customerFirst().with(Parameter.GATE_FLOOR, 1 / 3.0).withCustomerWeight(0.1 + 0.2);

    assertThat(ModelText.read(ModelText.write(model)))
        .isEqualTo(new ModelText.Read(model, List.of()));
    Model partly = ModelText.read("gateFloor=0.25").model();
    assertThat(partly.of(Parameter.GATE_FLOOR)).isEqualTo(0.25);
    assertThat(partly.of(Parameter.FURTHER)).isEqualTo(Parameter.FURTHER.standard());
  }

  @Test
  void whatANewerVersionWroteIsNamedAndLeftOut() {
    ModelText.Read newer = ModelText.read("gateFloor=0.25\nkindness=3\nfurther=plenty");
    assertThat(newer.unknown()).containsExactly("further=plenty", "kindness=3");
    assertThat(newer.model()).isEqualTo(Model.customerFirst().with(Parameter.GATE_FLOOR, .25));
    assertThat(ModelText.read("kind=loudest-first\ngateFloor=0.25"))
        .isEqualTo(new ModelText.Read(Model.customerFirst(), List.of("kind=loudest-first")));
    assertThat(ModelText.read("gateFloor=7"))
        .isEqualTo(new ModelText.Read(Model.customerFirst(), List.of("gateFloor=7")));
  }

  @Test
  void aModelIsNotChosenWithoutAReason() {
    for (String reason : new String[] {null, "", "  "}) {
      assertThatExceptionOfType(Refused.class)
          .isThrownBy(() -> choosing.save(SHOP, null, Model.customerFirst(), ANNA.because(reason)))
          .satisfies(
              refused ->
                  assertThat(refused.faults()).containsExactly(Fault.of("reason", "required")));
    }
    choosing.save(SHOP, null, Model.customerFirst(), ANNA.because("ours"));
    assertThatExceptionOfType(Refused.class).isThrownBy(() -> choosing.giveUp(SHOP, null, ANNA));
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> choosing.restore(SHOP, 1, null, ANNA));
    assertThat(choosing.history(SHOP)).hasSize(1);
  }

  @Test
  void everyVersionTellsWhatItChanged() {
    choosing.save(
        Models.GLOBAL, null, Model.customerFirst().withCustomerWeight(.5), ANNA.because("all"));
    Model own = Model.customerFirst().withCustomerWeight(.5).with(Parameter.FURTHER, .25);
    choosing.save(SHOP, null, own, ANNA.because("ours"));
    choosing.giveUp(SHOP, null, ANNA.because("theirs"));

    assertThat(choosing.history(Models.GLOBAL))
        .extracting(PastModel::differences)
        .containsExactly(
            List.of(
                new ModelDifference("customerWeight", .6, .5),
                new ModelDifference("businessWeight", .4, .5)));
    assertThat(choosing.history(SHOP))
        .extracting(PastModel::number, PastModel::reason, PastModel::differences)
        .containsExactly(
            tuple(2, "theirs", List.of(new ModelDifference("further", .25, .5))),
            tuple(1, "ours", List.of(new ModelDifference("further", .5, .25))));
  }

  @Test
  void anOldVersionIsRestoredAsANewOneUnlessItIsNotWhollyKnown() {
    Model first = Model.customerFirst().withCustomerWeight(.7);
    choosing.save(SHOP, null, first, ANNA.because("more for customers"));
    choosing.save(SHOP, null, first.withCustomerWeight(.3), ANNA.because("a trial"));

    ModelVersion restored = choosing.restore(SHOP, 1, 2, ANNA.because("the trial is over"));

    assertThat(restored.version()).isEqualTo(3);
    assertThat(choosing.ofProject(SHOP).model()).isEqualTo(first);
    assertThatExceptionOfType(Unknown.class)
        .isThrownBy(() -> choosing.restore(SHOP, 9, null, ANNA.because("no such")));
    assertThatExceptionOfType(Stale.class)
        .isThrownBy(() -> choosing.restore(SHOP, 1, 2, ANNA.because("too late")));
    store
        .transactions()
        .write(
            () -> {
              store
                  .models()
                  .save(
                      SHOP,
                      new ModelVersion(
                          4, first, "anna", null, null, List.of("kind=loudest-first")));
              return true;
            });
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> choosing.restore(SHOP, 4, null, ANNA.because("why not")))
        .satisfies(
            refused ->
                assertThat(refused.faults())
                    .containsExactly(Fault.of("model", "model-unknown", 4, "kind=loudest-first")));
    assertThat(choosing.history(SHOP).get(0).differences()).isNull();
  }

  @Test
  void aRemovedProjectLeavesNothingButWhoRemovedItAndWhy() {
    enabling.save(SHOP, null, on(), ANNA);
    enabling.save(BLOG, null, on(), ANNA);
    choosing.save(SHOP, null, Model.customerFirst(), ANNA.because("ours"));
    for (long project : new long[] {SHOP, BLOG}) {
      NeedDraft draft =
          new NeedDraft("Secret need", null, 9.0, 2.0, null, List.of(), List.of(), List.of());
      long need = new RecordingNeeds(store, NOVEMBER).record(project, draft, ANNA).id();
      Issue issue = fields.issue(project + 1, project);
      new LinkingNeeds(store, NOVEMBER)
          .link(issue, need, null, new LinkDraft(9.0, null, null), ANNA);
      new RecordingOwnImpacts(store, NOVEMBER)
          .record(issue, null, new ImpactDraft("negative", "sales", 5.0, null, null), ANNA);
    }
    RemovingProjects removing = new RemovingProjects(store, NOVEMBER);
    assertThat(removing.holdsAnything(SHOP)).isTrue();
    assertThatExceptionOfType(Refused.class).isThrownBy(() -> removing.remove(SHOP, ANNA));

    assertThat(removing.remove(SHOP, ANNA.because("we move"))).isEqualTo(2);

    assertThat(removing.holdsAnything(SHOP)).isFalse();
    assertThat(store.links().ofIssue(SHOP + 1)).isEmpty();
    assertThat(store.settings().decidedProjects()).containsExactly(BLOG);
    assertThat(store.changes().ofProject(SHOP, 0, 100))
        .noneMatch(change -> change.toString().contains("Secret"))
        .anyMatch(change -> "we move".equals(change.reason()));
    assertThat(removing.holdsAnything(BLOG)).isTrue();
    assertThat(store.changes().ofProject(BLOG, 0, 100))
        .anyMatch(change -> change.toString().contains("Secret"));
    assertThat(removing.remove(SHOP, ANNA.because("once more"))).isZero();
  }

  @Test
  void theScoringDateMovesOnToTheFirstOfTheMonthAndNeverBack() {
    assertThat(new MovingTheScoringDate(store, NOVEMBER).move()).isEqualTo("2026-11-01");
    assertThat(new MovingTheScoringDate(store, NOVEMBER).move()).isEqualTo("2026-11-01");
    assertThat(new MovingTheScoringDate(store, DECEMBER).move()).isEqualTo("2026-12-01");
    assertThat(new MovingTheScoringDate(store, NOVEMBER).move()).isEqualTo("2026-12-01");

    assertThat(kinds(Aggregate.jira()))
        .containsExactly(ChangeKind.SCORING_DATE_MOVED, ChangeKind.SCORING_DATE_MOVED);
    assertThat(store.settings().scoringDate()).contains(LocalDate.of(2026, 12, 1));
  }

  @Test
  void aFixedScoringDateMayGoBackToo() {
    MovingTheScoringDate moving = new MovingTheScoringDate(store, DECEMBER);
    moving.move();

    assertThat(moving.fix(LocalDate.of(2026, 11, 21))).isEqualTo("2026-11-21");
    assertThat(store.changes().since(Aggregate.jira(), 1).get(0).before())
        .isEqualTo(Map.of("scoringDate", "2026-12-01"));
  }

  @Test
  void aDeletedIssueOfAProjectThatIsOffLeavesNoTrace() {
    Forgetting forgetting = forgetting(NOVEMBER);

    forgetting.issue(new Issue(1, SHOP));

    assertThat(store.changes().lastId()).isZero();
  }

  @Test
  void aDeletedProjectIsForgottenWithAllThatItHad() {
    enabling.save(SHOP, null, on(), ANNA);
    choosing.save(SHOP, null, Model.customerFirst(), ANNA.because("we learnt"));
    Issue issue = new Issue(1, SHOP);
    for (int number = 0; number < 150; number++) {
      new SharingOwnNeed(store, NOVEMBER)
          .share(new Issue(number, SHOP), new OwnInputs("need", null, null), null, ANNA);
    }
    new RecordingOwnImpacts(store, NOVEMBER)
        .record(issue, null, new ImpactDraft("negative", "risk", 1.0, null, null), ANNA);

    forgetting(NOVEMBER).project(SHOP);

    assertThat(store.needs().idsOfProject(SHOP, 1)).isEmpty();
    assertThat(store.links().ofIssue(1)).isEmpty();
    assertThat(store.ownImpacts().ofIssue(1)).isEmpty();
    assertThat(choosing.own(SHOP)).isEmpty();
    assertThat(enabling.settings(SHOP)).isEqualTo(ProjectSettings.off(SHOP));
  }

  @Test
  void whatIsOnIssuesThatMovedAwayOutlivesTheDeletedProject() {
    Issue silent = new Issue(1, SHOP);
    Issue told = new Issue(2, SHOP);
    Issue gone = new Issue(3, SHOP);
    for (Issue issue : List.of(silent, told, gone)) {
      new RecordingOwnImpacts(store, NOVEMBER)
          .record(issue, null, new ImpactDraft("negative", "risk", 1.0, null, null), ANNA);
    }
    fields.issue(1, BLOG);
    new CallingAttention(store, NOVEMBER).to(List.of(fields.issue(2, BLOG)));
    assertThat(store.ownImpacts().issuesOfProject(SHOP, 9)).containsExactly(1L, 3L);

    forgetting(NOVEMBER).project(SHOP);

    assertThat(store.ownImpacts().issuesOfProject(BLOG, 9)).containsExactly(1L, 2L);
    assertThat(store.ownImpacts().ofIssue(3)).isEmpty();
    assertThat(store.ownImpacts().issuesOfProject(SHOP, 9)).isEmpty();
  }

  @Test
  void aPurgeThatWasStoppedGoesOnAnotherTime() {
    enabling.save(SHOP, null, on(), ANNA);
    for (int number = 0; number < 250; number++) {
      new SharingOwnNeed(store, NOVEMBER)
          .share(new Issue(number, SHOP), new OwnInputs("need", null, null), null, ANNA);
    }
    boolean[] asked = {false};
    new Forgetting(
            store,
            fields,
            NOVEMBER,
            () -> {
              boolean stop = asked[0];
              asked[0] = true;
              return stop;
            })
        .project(SHOP);
    assertThat(store.settings().decidedProjects()).containsExactly(SHOP);
    assertThat(store.settings().enabledProjects()).isEmpty();
    assertThat(store.needs().idsOfProject(SHOP, 1)).isNotEmpty();

    forgetting(NOVEMBER).project(SHOP);

    assertThat(store.needs().idsOfProject(SHOP, 1)).isEmpty();
    assertThat(store.settings().decidedProjects()).isEmpty();
  }

  @Test
  void changesAreForgottenAfterAWhileButVersionsAreNot() {
    for (double weight : new double[] {.1, .2, .3}) {
      choosing.save(
          SHOP, null, Model.customerFirst().withCustomerWeight(weight), ANNA.because("we learnt"));
    }

    assertThat(forgetting(at("2028-11-30T23:59:59Z")).changesOlderThan(Period.ofYears(2))).isZero();
    assertThat(forgetting(at("2028-12-01T00:00:00Z")).changesOlderThan(Period.ofYears(2)))
        .isEqualTo(2);

    assertThat(choosing.version(SHOP)).isEqualTo(3);
  }
}
