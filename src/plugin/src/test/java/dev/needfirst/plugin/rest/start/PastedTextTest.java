package dev.needfirst.plugin.rest.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.needfirst.core.book.ScoreBooks;
import dev.needfirst.core.fault.Fault;
import dev.needfirst.core.fault.Refused;
import dev.needfirst.core.fixtures.InMemoryStore;
import dev.needfirst.core.need.Need;
import dev.needfirst.core.need.Ratings;
import dev.needfirst.core.recording.By;
import dev.needfirst.core.recording.RecordingNeeds;
import dev.needfirst.core.recording.Store;
import dev.needfirst.core.start.PastedNeed;
import dev.needfirst.core.start.PastingNeeds;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PastedTextTest {

  private static final long SHOP = 10_000;
  private static final By ANNA = By.author("anna");
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC);

  private final Store store = InMemoryStore.store();
  private final PastingNeeds pasting =
      new PastingNeeds(new RecordingNeeds(store, CLOCK), new ScoreBooks());

  private List<Need> record(String text) {
    return pasting.record(SHOP, PastedText.read(text), Set.of(), ANNA);
  }

  private static List<PastedNeed> read(String text) {
    return PastedText.read(text);
  }

  @Test
  void aLineIsANeedAndWhoHasItStandsAfterASemicolon() {
    List<Need> needs =
        record("Find an invoice; owners of small shops\n\n  Know who has not paid  \n");

    assertThat(needs)
        .extracting(Need::statement)
        .containsExactly("Find an invoice", "Know who has not paid");
    assertThat(needs).extracting(Need::who).containsExactly("owners of small shops", null);
    assertThat(needs).extracting(Need::ratings).containsOnly(Ratings.NONE);
    assertThat(needs).allSatisfy(need -> assertThat(store.needs().find(need.id())).contains(need));
  }

  @ParameterizedTest
  @CsvSource({
    "- Pay,Pay",
    "* Pay,Pay",
    "\u2022 Pay,Pay",
    "12. Pay,Pay",
    "3) Pay,Pay",
    "-5 below,-5 below"
  })
  void theMarksOfACopiedListAreNoPartOfTheNeed(String line, String statement) {
    assertThat(read(line)).extracting(PastedNeed::statement).containsExactly(statement);
  }

  @Test
  void aTableSaysWhatItsColumnsSay() {
    List<Need> needs =
        record(
            """
            Statement,who,importance,satisfaction,reach
            "Find, and read, ""it\""",shops,9,2,0.6
            Pay,,,,60%
            """);

    assertThat(needs.get(0).statement()).isEqualTo("Find, and read, \"it\"");
    assertThat(needs.get(0).ratings()).isEqualTo(new Ratings(9.0, 2.0, 0.6));
    assertThat(needs.get(1).ratings()).isEqualTo(new Ratings(null, null, 0.6));
    assertThat(needs.get(1).who()).isNull();
  }

  @Test
  void tenthsMayBePartedByCommasWhereCommasPartNoCells() {
    assertThat(record("importance;statement\n7,5;Pay\n").get(0).ratings().importance())
        .isEqualTo(7.5);
    assertThat(record("importance\tstatement\n7.5\tPay\n").get(0).ratings().importance())
        .isEqualTo(7.5);
  }

  @Test
  void aCellMayRunOverLinesAndTheLinesAreCountedOn() {
    List<PastedNeed> needs = read("statement,who\r\n\"Find\r\nit\",shops\r\nPay,all\r\n");

    assertThat(needs).extracting(PastedNeed::line).containsExactly(2, 4);
    assertThat(needs.get(0).statement()).isEqualTo("Find\nit");
  }

  @Test
  void everyFaultIsNamedByItsLine() {
    String text =
        """
        statement,importance,colour
        ,5,
        Pay,eleven,
        Find,11,
        Good,5,red
        Long,1,a,b
        "open,1,""";

    List<PastedNeed> needs = read(text);

    assertThat(needs)
        .filteredOn(need -> !need.faults().isEmpty())
        .extracting(PastedNeed::line)
        .containsExactly(1, 2, 3, 4, 6, 7);
    assertThat(faultsOf(needs.get(0))).contains("paste-column");
    assertThat(faultsOf(needs.get(1))).containsExactly("required");
    assertThat(faultsOf(needs.get(2))).containsExactly("number");
    assertThat(faultsOf(needs.get(3))).containsExactly("between");
    assertThat(faultsOf(needs.get(5))).containsExactly("paste-cells");
    assertThat(faultsOf(needs.get(6))).contains("paste-quote");
  }

  private static List<String> faultsOf(PastedNeed need) {
    return need.faults().stream().map(Fault::key).toList();
  }

  @Test
  void blanksAroundQuotesAndBlankLinesAreNoPartOfATable() {
    List<PastedNeed> needs = read("\n who , statement\n\nshops, \"Find, and read\" \n  \nall,Pay");

    assertThat(needs).extracting(PastedNeed::line).containsExactly(4, 6);
    assertThat(needs).extracting(PastedNeed::statement).containsExactly("Find, and read", "Pay");
    assertThat(needs).allSatisfy(need -> assertThat(need.faults()).isEmpty());
  }

  @Test
  void whatAnOpenQuoteSwallowsIsShownWithItsLine() {
    List<PastedNeed> needs = read("statement,who\nPay,all\n\"open,shops\nFind,all");

    assertThat(needs).extracting(PastedNeed::line).containsExactly(2, 3);
    assertThat(needs.get(1).statement()).isEqualTo("open,shops\nFind,all");
    assertThat(faultsOf(needs.get(1))).containsExactly("paste-quote");
  }

  @Test
  void whatIsNotQuotedAsCsvIsSaysThatNothingAfterItWasRead() {
    List<PastedNeed> needs = read("statement,who\nPay,all\n\"Find\" it,all\nLater,all");

    assertThat(needs).extracting(PastedNeed::line).containsExactly(2, 3);
    assertThat(faultsOf(needs.get(1))).contains("csv-quotes");
  }

  @Test
  void aHeadThatIsNotQuotedAsCsvIsIsALineWithAFault() {
    List<PastedNeed> needs = read("statement,\"who\n\"x,all");

    assertThat(needs).singleElement().satisfies(head -> assertThat(head.line()).isEqualTo(1));
    assertThat(faultsOf(needs.get(0))).contains("csv-quotes");
  }

  @Test
  void aBlankTextHasNoNeeds() {
    assertThat(read("")).isEmpty();
    assertThat(read(" \n ")).isEmpty();
  }

  @Test
  void moreThanTwoHundredAreRefused() {
    String most = IntStream.rangeClosed(1, 200).mapToObj(n -> "Need " + n).collect(lines());

    assertThat(record(most)).hasSize(200);
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> read(most + "\none more"))
        .satisfies(
            refused ->
                assertThat(refused.faults()).extracting(Fault::key).containsExactly("too-many"));
  }

  private static java.util.stream.Collector<CharSequence, ?, String> lines() {
    return Collectors.joining("\n");
  }
}
