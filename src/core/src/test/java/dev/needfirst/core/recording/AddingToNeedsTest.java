package dev.needfirst.core.recording;

import static dev.needfirst.core.fixtures.ANeed.aNeed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.needfirst.core.change.Aggregate;
import dev.needfirst.core.change.Change;
import dev.needfirst.core.change.ChangeKind;
import dev.needfirst.core.evidence.EvidenceKind;
import dev.needfirst.core.fault.Refused;
import dev.needfirst.core.fixtures.InMemoryStore;
import dev.needfirst.core.impact.ImpactKind;
import dev.needfirst.core.model.Model;
import dev.needfirst.core.model.ModelVersion;
import dev.needfirst.core.model.OwnVersion;
import dev.needfirst.core.model.Parameter;
import dev.needfirst.core.need.Need;
import dev.needfirst.core.need.Ratings;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What comes from a file: added where it is missing, restored as it was. */
class AddingToNeedsTest {

  private static final long SHOP = 10_000;
  private static final By ANNA = By.author("anna").because("Imported");
  private static final Instant BEFORE = Instant.parse("2025-01-02T03:04:05.678Z");
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC);

  private final Store store = InMemoryStore.store();
  private final AddingToNeeds adding = new AddingToNeeds(store, CLOCK);
  private final RestoringProjects restoring = new RestoringProjects(store, CLOCK);

  private static AddingToNeeds.Addition of(Need need) {
    return new AddingToNeeds.Addition(
        need.who(), need.ratings(), need.rootCauses(), need.evidence(), need.impacts());
  }

  private static Need some() {
    return aNeed()
        .id(0)
        .version(0)
        .in(SHOP)
        .importance(8)
        .because("Hidden")
        .with(EvidenceKind.SURVEY, 20)
        .impact(ImpactKind.RISK, 4)
        .build();
  }

  private List<ChangeKind> changesOf(Need need) {
    return store.changes().since(Aggregate.need(need.id()), 0).stream().map(Change::kind).toList();
  }

  @Test
  void whatIsThereAlreadyIsNotAddedAndMakesNoVersion() {
    Need stored = restoring.need(some(), ANNA);

    assertThat(adding.add(stored.id(), of(some()), ANNA)).isEqualTo(stored);
    assertThat(changesOf(stored)).containsExactly(ChangeKind.NEED_RECORDED);
  }

  @Test
  void eachThingThatIsAddedIsAChangeAndWhatIsNotSaidStays() {
    Need stored = restoring.need(some(), ANNA);

    Need added =
        adding.add(
            stored.id(),
            of(
                aNeed()
                    .satisfaction(2)
                    .because("Slow")
                    .observedWith(6)
                    .impact(ImpactKind.SALES, 3)
                    .build()),
            ANNA);

    assertThat(added.ratings()).isEqualTo(new Ratings(8.0, 2.0, null));
    assertThat(added.rootCauses()).containsExactly("Hidden", "Slow");
    assertThat(added.evidence()).hasSize(2).doesNotHaveDuplicates();
    assertThat(added.version()).isEqualTo(4);
    assertThat(store.needs().find(stored.id())).contains(added);
    assertThat(changesOf(stored))
        .containsExactly(
            ChangeKind.NEED_RECORDED,
            ChangeKind.NEED_EDITED,
            ChangeKind.EVIDENCE_RECORDED,
            ChangeKind.IMPACT_RECORDED);
  }

  @Test
  void moreThanANeedMayHaveIsRefusedAndChangesNothing() {
    Need stored = restoring.need(some(), ANNA);
    List<String> causes = IntStream.range(0, 1_000).mapToObj(at -> "Cause " + at).toList();

    assertThatExceptionOfType(Refused.class)
        .isThrownBy(
            () ->
                adding.add(
                    stored.id(),
                    new AddingToNeeds.Addition(null, Ratings.NONE, causes, List.of(), List.of()),
                    ANNA));
    assertThat(store.needs().find(stored.id())).contains(stored);
  }

  @Test
  void modelsAreRestoredWithTheirAuthorsAndInstants() {
    Model own = Model.customerFirst().with(Parameter.REACH_FLOOR, .3);
    List<OwnVersion> versions =
        List.of(
            new OwnVersion(1, new ModelVersion(1, own, "ben", BEFORE, "Because")),
            new OwnVersion(2, null),
            new OwnVersion(3, new ModelVersion(3, own, "eve", BEFORE.plusSeconds(1), null)));

    assertThat(restoring.models(SHOP, versions, ANNA)).isTrue();

    assertThat(store.models().current(SHOP)).contains(versions.get(2).saved());
    assertThat(store.models().versions(SHOP)).hasSize(2);
    assertThat(restoring.models(SHOP, versions, ANNA)).isFalse();
    assertThat(store.changes().ofProject(SHOP, 0, 10))
        .extracting(Change::author)
        .containsExactly("anna");
  }

  @Test
  void aProjectThatHasAModelGetsTheLastOneOnly() {
    Model own = Model.customerFirst().with(Parameter.REACH_FLOOR, .3);
    new ChoosingModels(store, CLOCK).save(SHOP, null, own, ANNA.because("ours"));

    assertThat(restoring.models(SHOP, List.of(new OwnVersion(1, null)), ANNA)).isTrue();

    assertThat(store.models().current(SHOP)).isEmpty();
    assertThat(store.models().lastVersion(SHOP)).isEqualTo(2);
  }
}
