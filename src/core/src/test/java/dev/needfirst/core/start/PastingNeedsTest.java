package dev.needfirst.core.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.needfirst.core.book.ScoreBooks;
import dev.needfirst.core.fault.Fault;
import dev.needfirst.core.fault.Refused;
import dev.needfirst.core.fixtures.InMemoryStore;
import dev.needfirst.core.need.Need;
import dev.needfirst.core.recording.By;
import dev.needfirst.core.recording.NeedDraft;
import dev.needfirst.core.recording.RecordingNeeds;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PastingNeedsTest {

  private static final long SHOP = 10_000;
  private static final By ANNA = By.author("anna");
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC);

  private final PastingNeeds pasting =
      new PastingNeeds(new RecordingNeeds(InMemoryStore.store(), CLOCK), new ScoreBooks());

  private static PastedNeed line(int line, String statement, double importance) {
    return PastedNeed.of(
        line,
        new NeedDraft(statement, null, importance, null, null, List.of(), List.of(), List.of()),
        List.of());
  }

  private List<Need> record(List<PastedNeed> text, Integer... leftOut) {
    return pasting.record(SHOP, text, Set.of(leftOut), ANNA);
  }

  @Test
  void nothingIsRecordedWhileALineHasAFaultUnlessItIsLeftOut() {
    List<PastedNeed> text = List.of(line(2, "Pay", 11), line(3, "Find", 5));

    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> record(text))
        .satisfies(
            refused ->
                assertThat(refused.faults())
                    .extracting(Fault::member)
                    .containsExactly("line[2].importance"));
    assertThat(record(text, 2)).extracting(Need::statement).containsExactly("Find");
  }

  @Test
  void aTextWithoutNeedsIsRefused() {
    assertThatExceptionOfType(Refused.class).isThrownBy(() -> record(List.of()));
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> record(List.of(line(1, "Pay", 5)), 1));
    assertThat(pasting.preview(SHOP, List.of())).isEmpty();
  }

  @Test
  void aNeedThatReadsLikeOneBeforeItIsSaidToBeLikeIt() {
    List<PastingNeeds.Line> lines =
        pasting.preview(
            SHOP,
            List.of(
                line(1, "Find an old invoice", 5),
                line(2, "Pay by card", 5),
                line(3, "Find an old invoice quickly", 5)));

    assertThat(lines).extracting(PastingNeeds.Line::likeLine).containsExactly(null, null, 1);
  }
}
