package dev.needfirst.core.ranking;

import static dev.needfirst.core.evidence.EvidenceKind.OPINION;
import static dev.needfirst.core.fixtures.ANeed.aNeed;
import static dev.needfirst.core.fixtures.AnIssue.anIssue;
import static dev.needfirst.core.impact.ImpactKind.REVENUE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.needfirst.core.evidence.EvidenceKind;
import dev.needfirst.core.fixtures.ANeed;
import dev.needfirst.core.fixtures.AnIssue;
import dev.needfirst.core.model.Model;
import dev.needfirst.core.score.Scoring;
import dev.needfirst.core.score.Serving;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResearchNextTest {

  private final List<ResearchNext.Listed> list = new ArrayList<>();

  @Test
  void aBigNeedWithLittleEvidenceComesFirstAndSaysWhatItsProofWouldGive() {
    listed(anIssue().serving(known(1), 5));
    listed(anIssue().serving(known(2), 4));
    listed(anIssue().serving(guessed(3), 9));

    Candidate first = research(2).get(0);

    assertThat(first.need()).isEqualTo(3);
    assertThat(first.issue()).hasToString("SHOP-3");
    assertThat(first.ifProved()).isEqualTo(1);
    assertThat(first.ifRefuted()).isZero();
    assertThat(first.topChange()).isEqualTo(1);
    assertThat(first.score()).isEqualTo(hundredths(guessed(3), 9));
    assertThat(first.potential()).isGreaterThan(hundredths(known(1), 5));
    assertThat(first.gain()).isEqualTo(first.potential() - first.score());
  }

  @Test
  void aNeedThatHoldsAPlaceWouldLoseItIfRefuted() {
    listed(anIssue().serving(known(1), 9));
    listed(anIssue().serving(guessed(2), 9));
    listed(anIssue().serving(known(3).reach(0), 1));

    Candidate guessed = of(2, research(2));

    assertThat(guessed.ifProved()).isZero();
    assertThat(guessed.ifRefuted()).isEqualTo(1);
  }

  @Test
  void aProofThatChangesMoreComesBeforeOneThatChangesLess() {
    listed(anIssue().serving(known(1), 3));
    listed(anIssue().serving(known(2), 3));
    listed(anIssue().serving(guessed(3), 9));
    listed(anIssue().serving(guessed(4), 9));
    listed(anIssue().serving(guessed(4), 8));

    assertThat(research(2)).extracting(Candidate::need).startsWith(4L, 3L);
    assertThat(of(4, research(2)).ifProved()).isEqualTo(2);
  }

  @Test
  void whatIsKnownAlreadyStandsBehindWhatIsOpen() {
    // Both would lose their places if refuted: the observed need is less likely to be.
    listed(anIssue().serving(known(1), 9));
    listed(anIssue().serving(guessed(2).importance(10), 10));
    listed(anIssue().serving(known(3).reach(0), 2));
    listed(anIssue().serving(known(4).reach(0), 2));

    assertThat(research(2)).extracting(Candidate::need).startsWith(2L, 1L);
    assertThat(of(1, research(2)).topChange()).isEqualTo(of(2, research(2)).topChange());
  }

  @Test
  void aRefutedNeedIsNoOpenQuestion() {
    listed(anIssue().serving(known(1), 3));
    listed(anIssue().serving(guessed(2), 9));
    listed(anIssue().serving(guessed(3).against(EvidenceKind.OBSERVATION, 9), 9));

    assertThat(research(1)).extracting(Candidate::need).containsSubsequence(2L, 3L);
  }

  @Test
  void aNeedThatChangesNothingAndRaisesNothingIsLeftOut() {
    listed(anIssue().serving(known(1).with(EvidenceKind.INTERVIEW, 1_000_000), 2));
    listed(anIssue().impact(REVENUE, 9));

    assertThat(research(10)).isEmpty();
  }

  @Test
  void halfAPointIsEnoughWithoutAnyChangeOfPlaces() {
    listed(anIssue().serving(guessed(1), 9));

    Candidate only = research(10).get(0);

    assertThat(only.topChange()).isZero();
    assertThat(only.gain()).isGreaterThan(50);
  }

  @Test
  void ofEqualChangesTheLargerGainComesFirst() {
    listed(anIssue().serving(guessed(1), 2));
    listed(anIssue().serving(guessed(2), 9));

    assertThat(research(10)).extracting(Candidate::need).containsExactly(2L, 1L);
  }

  @Test
  void theIssueThatGainsMostStandsForTheNeed() {
    listed(anIssue().serving(guessed(1), 2));
    listed(anIssue().serving(guessed(1), 9));
    listed(anIssue().serving(guessed(1), 5));

    assertThat(research(10)).hasSize(1);
    assertThat(research(10).get(0).issue()).hasToString("SHOP-2");
  }

  @Test
  void ownNeedsAreEachTheirOwn() {
    listed(anIssue().needImportance(9));
    listed(anIssue().needImportance(7));

    assertThat(research(10))
        .extracting(Candidate::need, candidate -> candidate.issue().toString())
        .containsExactly(tuple(Serving.OWN, "SHOP-1"), tuple(Serving.OWN, "SHOP-2"));
  }

  @Test
  void anEmptyListHasNothingToResearch() {
    assertThat(research(20)).isEmpty();
  }

  private List<Candidate> research(int top) {
    return ResearchNext.of(list, scoring(), top);
  }

  private void listed(AnIssue issue) {
    list.add(new ResearchNext.Listed(new IssueKey("SHOP", 1 + list.size()), issue.subject()));
  }

  private static Candidate of(long need, List<Candidate> candidates) {
    return candidates.stream().filter(one -> one.need() == need).findFirst().orElseThrow();
  }

  private static int hundredths(ANeed need, double fit) {
    return anIssue().serving(need, fit).scored().figures().hundredths();
  }

  private static ANeed known(long id) {
    return aNeed().id(id).importance(9).satisfaction(2).reach(.6).observedWith(6);
  }

  private static ANeed guessed(long id) {
    return aNeed().id(id).importance(9).satisfaction(1).reach(.9).with(OPINION, 3);
  }

  private static Scoring scoring() {
    return new Scoring(Model.customerFirst(), ANeed.TODAY);
  }
}
