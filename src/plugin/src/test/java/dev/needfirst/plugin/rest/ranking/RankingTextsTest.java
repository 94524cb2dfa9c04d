package dev.needfirst.plugin.rest.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.needfirst.core.evidence.EvidenceKind;
import dev.needfirst.core.impact.ImpactKind;
import dev.needfirst.core.viewing.WhyHere;
import dev.needfirst.core.viewing.WhyHere.Ground;
import dev.needfirst.core.viewing.WhyHere.Reason;
import dev.needfirst.core.viewing.WhyHere.Sources;
import dev.needfirst.plugin.fixtures.SmallJira;
import dev.needfirst.plugin.issue.Messages;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RankingTextsTest {
  private final SmallJira jira = new SmallJira();
  private final RankingTexts texts = new RankingTexts(new Messages(jira.authentication()));

  private String said(WhyHere why) {
    return texts.sentence(why);
  }

  private static WhyHere known(Reason reason, double figure, Sources... sources) {
    return new WhyHere(Ground.EVIDENCE, List.of(sources), reason, figure, ImpactKind.RISK, 3);
  }

  @Test
  void whatIsKnownComesFirstAndThenWhatDecides() {
    assertThat(said(known(Reason.FIT, 9, new Sources(EvidenceKind.OBSERVATION, 6))))
        .isEqualTo("Observed with 6 customers; solves 9/10 of it");
    assertThat(
            said(
                known(
                    Reason.FIT,
                    8,
                    new Sources(EvidenceKind.INTERVIEW, 8),
                    new Sources(EvidenceKind.SUPPORT_CASE, 14),
                    new Sources(EvidenceKind.OPINION, 3))))
        .isEqualTo("8 interviews and 14 support cases; solves 8/10 of it");
  }

  @Test
  void aWishWithoutANeedSaysWhatWaits() {
    WhyHere wish =
        new WhyHere(Ground.NO_NEED, List.of(), Reason.WAITS, 29.15, ImpactKind.REVENUE, 9);

    assertThat(said(wish)).isEqualTo("Revenue 9/10 and no need: 29 points wait for one");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "de"})
  void noSentenceIsLongerThanSeventyCharacters(String language) {
    jira.speaking(Locale.forLanguageTag(language));
    for (EvidenceKind first : EvidenceKind.values()) {
      for (EvidenceKind second : EvidenceKind.values()) {
        for (Reason reason : Reason.values()) {
          for (Ground ground : Ground.values()) {
            String sentence =
                said(
                    new WhyHere(
                        ground,
                        List.of(new Sources(first, 1_000_000), new Sources(second, 1_000_000)),
                        reason,
                        9.75,
                        ImpactKind.REPUTATION,
                        8.25));
            assertThat(sentence.codePointCount(0, sentence.length()))
                .as(sentence)
                .isLessThanOrEqualTo(RankingTexts.LONGEST);
          }
        }
      }
    }
  }
}
