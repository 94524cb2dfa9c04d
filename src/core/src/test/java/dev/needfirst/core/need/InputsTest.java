package dev.needfirst.core.need;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.needfirst.core.evidence.Evidence;
import dev.needfirst.core.evidence.EvidenceKind;
import dev.needfirst.core.evidence.Stance;
import dev.needfirst.core.fault.Fault;
import dev.needfirst.core.fault.Faults;
import dev.needfirst.core.fault.Refused;
import dev.needfirst.core.impact.Direction;
import dev.needfirst.core.impact.Impact;
import dev.needfirst.core.impact.ImpactKind;
import dev.needfirst.core.impact.Kpi;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people enter, and what is refused of it. */
class InputsTest {

  private static final LocalDate DATE = LocalDate.of(2026, 11, 21);

  @Test
  void allFaultsAreNamedAtOnce() {
    assertThat(faults(() -> new Ratings(11.0, -1.0, 1.01)))
        .containsExactly(
            Fault.of("importance", "between", 0.0, 10.0),
            Fault.of("satisfaction", "between", 0.0, 10.0),
            Fault.of("reach", "between", 0.0, 1.0));
    assertThat(faults(() -> new Link(1, 2, 10.1, -10.1, -1)))
        .extracting(Fault::member)
        .containsExactly("fit", "experience", "cause");
  }

  @Test
  void theBoundsThemselvesAreFine() {
    assertThat(new Ratings(0.0, 10.0, 1.0).complete()).isTrue();
    assertThat(new Link(1, 2, 10.0, -10, 0).fit()).isEqualTo(10.0);
    assertThat(new Link(1, 2, 0.0, 10, null).cause()).isNull();
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void whatIsNoFiniteNumberIsRefused(double number) {
    assertThat(faults(() -> new Ratings(number, number, number))).hasSize(3);
    assertThat(faults(() -> new Link(1, 2, number, number, null))).hasSize(2);
    assertThat(faults(() -> impact(number, null))).hasSize(1);
    assertThat(faults(() -> new Kpi("churn", null, number, number, number, null, null)))
        .extracting(Fault::key)
        .containsExactly("number", "number", "number");
  }

  @Test
  void zeroHasNoSign() {
    assertThat(new Ratings(-0.0, -0.0, -0.0)).isEqualTo(new Ratings(0.0, 0.0, 0.0));
    assertThat(new Link(1, 2, -0.0, -0.0, null)).isEqualTo(new Link(1, 2, 0.0, 0.0, null));
    assertThat(impact(-0.0, null)).isEqualTo(impact(0.0, null));
  }

  @Test
  void unknownIsNotZero() {
    assertThat(Ratings.NONE.complete()).isFalse();
    assertThat(new Ratings(1.0, 1.0, null).complete()).isFalse();
    assertThat(new Ratings(1.0, null, 1.0).complete()).isFalse();
    assertThat(new Ratings(null, 1.0, 1.0).complete()).isFalse();
  }

  @Test
  void aStatementIsOneToTwoThousandCharacters() {
    assertThat(need("x".repeat(2_000)).statement()).hasSize(2_000);
    assertThat(faults(() -> need("x".repeat(2_001))))
        .containsExactly(Fault.of("statement", "too-long", 2_000));
    assertThat(faults(() -> need(" \t\n"))).containsExactly(Fault.of("statement", "required"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\uD83D\uDEB2 statt \uD83D\uDE97",
        "\u05DC\u05E7\u05E8\u05D5\u05D0 \u200F(\u202Babc\u202C)",
        "<script>alert(1)</script> & \"quotes\"",
        "line\nbreak"
      })
  void textsAreKeptAsTheyAre(String text) {
    assertThat(need(text).statement()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\u0000b", "half \uD83D", "half \uDEB2", "\uD83Dx"})
  void whatADatabaseCannotHoldIsRefused(String text) {
    assertThat(faults(() -> need(text))).containsExactly(Fault.of("statement", "characters"));
  }

  @Test
  void blankTextsAreAbsentOnes() {
    assertThat(evidence(EvidenceKind.SURVEY, " ", "").summary()).isNull();
    assertThat(impact(1, "  ").description()).isNull();
  }

  @Test
  void causesArePartsOfTheNeed() {
    assertThat(
            faults(
                () ->
                    new Need(
                        0,
                        0,
                        1,
                        "x",
                        null,
                        Ratings.NONE,
                        List.of("a", " ", "y".repeat(10_001)),
                        List.of(),
                        List.of())))
        .containsExactly(
            Fault.of("rootCauses[1]", "required"), Fault.of("rootCauses[2]", "too-long", 10_000));
    assertThat(
            faults(
                () ->
                    new Need(
                        0,
                        0,
                        1,
                        "x",
                        null,
                        Ratings.NONE,
                        Collections.nCopies(1_001, "a"),
                        Collections.nCopies(1_001, evidence(EvidenceKind.SURVEY, null, null)),
                        Collections.nCopies(1_001, impact(1, null)))))
        .containsExactly(
            Fault.of("rootCauses", "too-many", 1_000),
            Fault.of("evidence", "too-many", 1_000),
            Fault.of("impacts", "too-many", 1_000));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 1_000_001, Integer.MAX_VALUE})
  void sourcesAreOneToAMillion(int sources) {
    assertThat(
            faults(
                () ->
                    new Evidence(
                        0, EvidenceKind.SURVEY, Stance.SUPPORTS, sources, DATE, null, null, null)))
        .containsExactly(Fault.of("sources", "between", 1.0, 1_000_000.0));
  }

  @ParameterizedTest
  @EnumSource(
      value = EvidenceKind.class,
      names = {"OBSERVATION", "INTERVIEW", "USABILITY_TEST", "EXPERIMENT"})
  void whatWasSeenOrHeardWantsAnAccount(EvidenceKind kind) {
    assertThat(faults(() -> evidence(kind, null, null)))
        .containsExactly(Fault.of("summary", "summary-or-url"));
    assertThat(evidence(kind, "seen", null).summary()).isEqualTo("seen");
    assertThat(evidence(kind, null, "https://wiki/page").url()).isEqualTo("https://wiki/page");
  }

  @Test
  void otherKindsNeedNoAccount() {
    assertThat(EvidenceKind.values()).filteredOn(EvidenceKind::wantsAccount).hasSize(4);
    assertThat(evidence(EvidenceKind.OPINION, null, null).url()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"http://a", "HTTPS://wiki.example/x?y=1#z", "https://my_host/\u00FCber|so"})
  void webAddressesAreTaken(String url) {
    assertThat(evidence(EvidenceKind.SURVEY, null, url).url()).isEqualTo(url);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "ftp://a",
        "www.a.example",
        "https://",
        "https://a b",
        "http://a\">"
      })
  void otherAddressesAreRefused(String url) {
    assertThat(faults(() -> evidence(EvidenceKind.SURVEY, null, url)))
        .containsExactly(Fault.of("url", "web-address"));
  }

  @Test
  void theLatestDateIsTodayWhereItIsLatestOrTheScoringDate() {
    Instant lateMorning = Instant.parse("2026-11-21T10:00:00Z");

    assertThat(Evidence.latestDate(lateMorning, DATE)).isEqualTo("2026-11-22");
    assertThat(Evidence.latestDate(lateMorning.minusSeconds(1), DATE)).isEqualTo("2026-11-21");
    assertThat(Evidence.latestDate(lateMorning, LocalDate.of(2026, 12, 1))).isEqualTo("2026-12-01");
  }

  @Test
  void everyKindHasAWordThatLeadsBackToIt() {
    for (EvidenceKind kind : EvidenceKind.values()) {
      assertThat(EvidenceKind.ofCode(kind.code())).contains(kind);
    }
    for (ImpactKind kind : ImpactKind.values()) {
      assertThat(ImpactKind.ofCode(kind.code())).contains(kind);
    }
    for (Stance stance : Stance.values()) {
      assertThat(Stance.ofCode(stance.code())).contains(stance);
    }
    for (Direction direction : Direction.values()) {
      assertThat(Direction.ofCode(direction.code())).contains(direction);
    }
    assertThat(EvidenceKind.SUPPORT_CASE.code()).isEqualTo("support-case");
    assertThat(EvidenceKind.ofCode("SUPPORT_CASE")).isEmpty();
    assertThat(ImpactKind.ofCode("love")).isEmpty();
  }

  @Test
  void aFaultOfAPartIsNamedByItsPath() {
    Faults faults = new Faults();

    Impact part = faults.within("impacts[2]", () -> impact(11, null));
    faults.within("impacts[3].kpi", () -> new Kpi(" ", null, null, null, null, null, null));

    assertThat(part).isNull();
    assertThat(faults.list())
        .extracting(Fault::member)
        .containsExactly("impacts[2].magnitude", "impacts[3].kpi.name");
    assertThat(faults(faults::refuse)).isEqualTo(faults.list());
    assertThat(Fault.of("", "required").within("body").member()).isEqualTo("body");
    assertThat(Fault.of("x", "required").within("").member()).isEqualTo("x");
    assertThat(Fault.of("[0].x", "required").within("list").member()).isEqualTo("list[0].x");
  }

  @Test
  void theFieldsOfTheIssueAreNeverRefused() {
    OwnInputs own = new OwnInputs("  ", 11.0, Double.NaN);

    assertThat(own.statement()).isNull();
    assertThat(own.hasNeed()).isTrue();
    assertThat(own.ratings()).isEqualTo(Ratings.NONE);
    assertThat(own.impact()).isEmpty();
    assertThat(own.problems())
        .containsExactly(
            new Problem(OwnField.NEED_IMPORTANCE, 11),
            new Problem(OwnField.BUSINESS_IMPACT, Double.NaN));
  }

  @Test
  void whatIsInRangeIsNoProblem() {
    OwnInputs own = new OwnInputs("a need", 10.0, 0.0);

    assertThat(own.ratings()).isEqualTo(new Ratings(10.0, null, null));
    assertThat(own.impact())
        .contains(new Impact(0, Direction.NEGATIVE, ImpactKind.OTHER, 0, null, null));
    assertThat(own.problems()).isEmpty();
    assertThat(OwnInputs.NONE.hasNeed()).isFalse();
    assertThat(OwnInputs.NONE.problems()).isEmpty();
    assertThat(OwnInputs.NONE.impact()).isEmpty();
  }

  private static Need need(String statement) {
    return new Need(0, 0, 1, statement, null, Ratings.NONE, List.of(), List.of(), List.of());
  }

  private static Evidence evidence(
      EvidenceKind kind, @Nullable String summary, @Nullable String url) {
    return new Evidence(0, kind, Stance.SUPPORTS, 1, DATE, summary, url, null);
  }

  private static Impact impact(double magnitude, @Nullable String description) {
    return new Impact(0, Direction.NEGATIVE, ImpactKind.RETENTION, magnitude, description, null);
  }

  private static List<Fault> faults(Runnable making) {
    Refused refused = catchThrowableOfType(Refused.class, making::run);
    assertThat(refused).isNotNull();
    return refused.faults();
  }
}
