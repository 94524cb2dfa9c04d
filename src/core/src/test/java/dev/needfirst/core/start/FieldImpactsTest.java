package dev.needfirst.core.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.needfirst.core.fixtures.InMemoryStore;
import dev.needfirst.core.impact.Impact;
import dev.needfirst.core.recording.By;
import dev.needfirst.core.recording.ImpactDraft;
import dev.needfirst.core.recording.Issue;
import dev.needfirst.core.recording.RecordingOwnImpacts;
import dev.needfirst.core.recording.Store;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

/** A number field of Jira becomes impacts, scaled by the range that it really has. */
class FieldImpactsTest {

  private static final By ANNA = By.author("anna");
  private static final Issue FIRST = new Issue(1, 10_000);
  private static final Issue SECOND = new Issue(2, 10_000);
  private static final Set<String> MARKS = Set.of("<Value>");

  private final Store store = InMemoryStore.store();
  private final RecordingOwnImpacts own =
      new RecordingOwnImpacts(
          store, Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC));
  private final RecordingFieldImpacts recording = new RecordingFieldImpacts(own);

  private List<Impact> of(Issue issue) {
    return store.ownImpacts().ofIssue(issue.id());
  }

  @Test
  void theSmallestValueIsNothingTheLargestTen() {
    FieldScale scale = new FieldScale(20, 80);

    assertThat(scale.magnitude(20)).contains(0.0);
    assertThat(scale.magnitude(50)).contains(5.0);
    assertThat(scale.magnitude(80)).contains(10.0);
    assertThat(scale.magnitude(24)).contains(0.7);
    assertThat(scale.magnitude(19.9)).isEmpty();
    assertThat(scale.magnitude(80.1)).isEmpty();
    assertThat(scale.magnitude(Double.NaN)).isEmpty();
    assertThat(new FieldScale(-Double.MAX_VALUE, Double.MAX_VALUE).magnitude(0)).contains(5.0);
  }

  @Test
  void oneValueIsNoRange() {
    assertThat(FieldScale.of(5, 5)).isEmpty();
    assertThat(FieldScale.of(6, 5)).isEmpty();
    assertThat(FieldScale.of(Double.NaN, 5)).isEmpty();
    assertThat(FieldScale.of(0, Double.POSITIVE_INFINITY)).isEmpty();
    assertThatThrownBy(() -> new FieldScale(5, 5)).isInstanceOf(IllegalArgumentException.class);
  }

  @Property
  void moreIsNeverLess(
      @ForAll @DoubleRange(min = -1000, max = 1000) double one,
      @ForAll @DoubleRange(min = -1000, max = 1000) double other) {
    FieldScale scale = new FieldScale(-1000, 1000);
    double less = scale.magnitude(Math.min(one, other)).orElseThrow();
    double more = scale.magnitude(Math.max(one, other)).orElseThrow();

    assertThat(less).isBetween(0.0, more);
    assertThat(more).isBetween(less, 10.0);
  }

  @Test
  void eachIssueGetsOneImpactFromAFieldAndNoSecondOne() {
    List<FieldImpact> impacts =
        List.of(
            new FieldImpact(FIRST, 2.5, "From <Value>: 3"),
            new FieldImpact(SECOND, 10, "From <Value>: 9"));

    assertThat(recording.record(impacts, MARKS, ANNA).done()).hasSize(2);
    RecordingFieldImpacts.Recorded again = recording.record(impacts, MARKS, ANNA);

    assertThat(again.done()).isEmpty();
    assertThat(again.outcome().left()).hasSize(2).containsValue(Left.ALREADY);
    assertThat(of(FIRST)).hasSize(1);
    assertThat(
            recording
                .record(
                    List.of(new FieldImpact(FIRST, 1, "From <Cost>: 1")), Set.of("<Cost>"), ANNA)
                .done())
        .hasSize(1);
  }

  @Test
  void oneTakingBackRemovesWhatIsStillAsItWasMade() {
    List<RecordingFieldImpacts.Made> made =
        recording
            .record(
                List.of(
                    new FieldImpact(FIRST, 2.5, "From <Value>: 3"),
                    new FieldImpact(SECOND, 10, "From <Value>: 9")),
                MARKS,
                ANNA)
            .done();
    own.replace(
        SECOND,
        made.get(1).id(),
        null,
        new ImpactDraft("positive", "revenue", 10.0, "From <Value>: 9", null),
        ANNA);

    Outcome<RecordingFieldImpacts.Made> back = recording.takeBack(made, ANNA);

    assertThat(back.done()).containsExactly(made.get(0));
    assertThat(back.left()).containsEntry(made.get(1), Left.CHANGED);
    assertThat(of(FIRST)).isEmpty();
    assertThat(of(SECOND)).hasSize(1);
    assertThat(recording.takeBack(List.of(made.get(0)), ANNA).left())
        .containsEntry(made.get(0), Left.GONE);
  }

  @Test
  void namesOfFieldsSayWhatTheyMayBeGoodFor() {
    assertThat(LikelyUse.of("Business Value")).contains(LikelyUse.BUSINESS_VALUE);
    assertThat(LikelyUse.of("Gesch\u00e4ftswert")).contains(LikelyUse.BUSINESS_VALUE);
    assertThat(LikelyUse.of("Business impact ($)")).contains(LikelyUse.BUSINESS_VALUE);
    assertThat(LikelyUse.of("Customer Impact")).contains(LikelyUse.CUSTOMERS);
    assertThat(LikelyUse.of("Story Points")).contains(LikelyUse.EFFORT);
    assertThat(LikelyUse.of("Support Case Reference")).contains(LikelyUse.SUPPORT);
    assertThat(LikelyUse.of("Betroffene Kunden")).contains(LikelyUse.CUSTOMERS);
    assertThat(LikelyUse.of("Wichtigkeit")).contains(LikelyUse.IMPORTANCE);
    assertThat(LikelyUse.of("Time waiting for support")).isEmpty();
    assertThat(LikelyUse.of("Sprint")).isEmpty();
    assertThat(LikelyUse.of("Devaluation")).isEmpty();
  }
}
