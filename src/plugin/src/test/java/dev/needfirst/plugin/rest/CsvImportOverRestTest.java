package dev.needfirst.plugin.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.needfirst.core.project.Visibility;
import dev.needfirst.plugin.fixtures.SmallJira;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Needs, evidence, impacts and links come in as rows, and every bad line is named. */
class CsvImportOverRestTest {
  private static final String WHOLE =
      """
      need,who,importance,rootCauses,evidence.kind,evidence.date,evidence.summary,impact.direction,\
      impact.kind,impact.magnitude,issue,fit,cause
      Find an invoice,Shops,9,"Hidden
      Slow",observation,2026-11-01,"Seen, twice",negative,retention,7,SHOP-1,9,Slow
      Find an invoice,,,,interview,2026-10-01,Heard,,,,SHOP-2,4,
      Pay at once,,,,,,,,,,,,
      ,,,,,,,positive,sales,3,SHOP-3,,
      """;

  private final Rest rest = new Rest();

  @BeforeEach
  void issues() {
    for (int number = 1; number <= 5; number++) {
      rest.jira.issue(number, "SHOP-" + number);
    }
  }

  private Rest.Answer imported(String csv, String dryRun) {
    return rest.ask(
        () -> rest.imports.take("SHOP", dryRun, "text/csv; charset=UTF-8", Rest.body(csv)));
  }

  private Rest.Answer imported(String csv) {
    return imported(csv, "false");
  }

  private Set<String> faults(String csv) {
    Rest.Answer answer = imported(csv, "true");
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(400);
    assertThat(imported(csv).body()).isEqualTo(answer.body());
    assertThat(needs()).isEmpty();
    return answer.object().getAsJsonObject("errors").keySet();
  }

  /** In the order in which they were recorded. */
  private List<JsonObject> needs() {
    rest.follow();
    return rest
        .ask(() -> rest.needs(Map.of("project", "SHOP")))
        .object()
        .getAsJsonArray("values")
        .asList()
        .stream()
        .map(JsonElement::getAsJsonObject)
        .sorted(Comparator.comparing(need -> need.get("id").getAsLong()))
        .toList();
  }

  private static String counts(Rest.Answer answer) {
    JsonObject counts = answer.object();
    return counts.get("created") + " " + counts.get("changed") + " " + counts.get("skipped");
  }

  @Test
  void rowsOfOneNeedComeTogetherAndADryRunSaysTheSameAndWritesNothing() {
    Rest.Answer dry = imported(WHOLE, "true");
    assertThat(counts(dry)).as(dry.body().toString()).isEqualTo("4 0 0");
    assertThat(needs()).isEmpty();

    assertThat(counts(imported(WHOLE))).isEqualTo("4 0 0");

    assertThat(needs()).hasSize(2);
    JsonObject need = needs().get(0);
    assertThat(need.get("statement").getAsString()).isEqualTo("Find an invoice");
    assertThat(need.get("rootCauses")).hasToString("[\"Hidden\",\"Slow\"]");
    assertThat(need.get("issues")).hasToString("[\"SHOP-1\",\"SHOP-2\"]");
    assertThat(need.getAsJsonArray("evidence")).hasSize(2);
    assertThat(need.getAsJsonArray("evidence").get(0).toString()).contains("Seen, twice", "The pm");
    assertThat(need.getAsJsonArray("impacts")).hasSize(1);
    assertThat(rest.store.links().ofIssue(1).get(0).cause()).isEqualTo(1);
    assertThat(rest.store.ownImpacts().ofIssue(3)).hasSize(1);
    assertThat(rest.store.changes().ofProject(SmallJira.SHOP, 0, 100))
        .hasSize(5)
        .allMatch(change -> "Imported from a file".equals(change.reason()));
  }

  @Test
  void whatIsThereIsSkippedSoThatAFileCanBeImportedAgain() {
    imported(WHOLE);
    int changes = rest.store.changes().countOfProject(SmallJira.SHOP);

    assertThat(counts(imported(WHOLE))).isEqualTo("0 0 4");

    assertThat(rest.store.changes().countOfProject(SmallJira.SHOP)).isEqualTo(changes);
  }

  @Test
  void aRowMayChangeANeedOrALinkAndWhatItDoesNotSayStays() {
    imported(WHOLE);

    Rest.Answer answer =
        imported(
            """
            need;satisfaction;issue;fit
            Find an invoice;2;SHOP-1;
            Find an invoice;;SHOP-2;5
            Pay at once;;;
            """);

    assertThat(counts(answer)).isEqualTo("0 2 1");
    JsonObject need = needs().get(0);
    assertThat(need.get("satisfaction").getAsInt()).isEqualTo(2);
    assertThat(need.get("importance").getAsInt()).isEqualTo(9);
    assertThat(rest.store.links().ofIssue(1).get(0).fit()).isEqualTo(9);
    assertThat(rest.store.links().ofIssue(2).get(0).fit()).isEqualTo(5);
  }

  private Rest.Answer undone(Rest.Answer imported) {
    return rest.ask(
        () ->
            rest.imports.takeBack(
                "SHOP", Rest.JSON, Rest.body(imported.object().get("made").toString())));
  }

  /** Everything of the project, but for versions. */
  private String state() {
    return needs().stream()
            .map(
                need -> {
                  JsonObject plain = need.deepCopy();
                  plain.remove("version");
                  return plain.toString();
                })
            .toList()
        + " "
        + List.of(1L, 2L, 3L).stream()
            .map(
                issue ->
                    rest.store.links().ofIssue(issue) + "" + rest.store.ownImpacts().ofIssue(issue))
            .toList();
  }

  private static List<String> left(Rest.Answer answer) {
    return answer.object().getAsJsonArray("left").asList().stream()
        .map(
            one ->
                one.getAsJsonObject().get("what").getAsString()
                    + " "
                    + one.getAsJsonObject().get("why").getAsString())
        .toList();
  }

  @Test
  void anImportIsTakenBackAsOneAndLeavesWhatWasThereBefore() {
    String empty = state();
    Rest.Answer first = imported(WHOLE);
    String before = state();
    Rest.Answer second =
        imported(
            """
            need,who,satisfaction,rootCauses,evidence.kind,evidence.date,impact.direction,\
            impact.kind,impact.magnitude,issue,fit,cause
            Find an invoice,Everyone,2,Lost,survey,2026-11-02,negative,risk,4,SHOP-2,8,Lost
            Find an invoice,,,,,,,,,SHOP-3,5,
            Read it,,,,,,,,,SHOP-1,7,
            """);
    assertThat(second.status()).as(second.body().toString()).isEqualTo(200);
    assertThat(state()).isNotEqualTo(before);

    Rest.Answer undone = undone(second);

    assertThat(left(undone)).isEmpty();
    assertThat(undone.object().get("done").getAsInt()).isEqualTo(5);
    assertThat(state()).isEqualTo(before);
    // Their versions have gone on, so the first import is no longer as it was made.
    assertThat(left(undone(first))).containsExactly("Find an invoice changed");
    assertThat(state()).isNotEqualTo(empty);
  }

  @Test
  void whatSomebodyChangedSinceStaysAndIsNamed() {
    Rest.Answer imported = imported(WHOLE);
    assertThat(imported("need,satisfaction\nPay at once,3\n").status()).isEqualTo(200);
    assertThat(imported("need,issue,fit\nFind an invoice,SHOP-1,3\n").status()).isEqualTo(200);

    Rest.Answer undone = undone(imported);

    assertThat(left(undone))
        .containsExactlyInAnyOrder(
            "SHOP-1 changed", "Find an invoice changed", "Pay at once changed");
    assertThat(needs()).hasSize(2);
    assertThat(rest.store.links().ofIssue(2)).isEmpty();
    assertThat(rest.store.ownImpacts().ofIssue(3)).isEmpty();
  }

  @Test
  void aDryRunMadeNothingAndOnlyWhoMayEditNeedsTakesBack() {
    assertThat(imported(WHOLE, "true").object().get("made").isJsonNull()).isTrue();
    Rest.Answer imported = imported(WHOLE);
    rest.jira.as("reader");
    assertThat(undone(imported).status()).isEqualTo(403);
    rest.jira.as("pm");

    assertThat(left(undone(imported))).isEmpty();
    assertThat(needs()).isEmpty();
    assertThat(rest.store.ownImpacts().ofIssue(3)).isEmpty();
  }

  private Rest.Answer takenBack(String made) {
    return rest.ask(() -> rest.imports.takeBack("SHOP", Rest.JSON, Rest.body(made)));
  }

  @Test
  void whatIsToBeTakenBackIsReadOneByOneAndOnlyAsFarAsItCanBeRight() {
    Rest.Answer empty = takenBack("{\"links\": [" + "{},".repeat(50_000) + "{}]}");
    assertThat(empty.status()).isEqualTo(400);
    assertThat(empty.object().getAsJsonObject("errors").keySet())
        .hasSize(1_000)
        .contains("links[0].need", "links[499].issue");

    String impact = "{\"issue\": 99, \"id\": 1}";
    assertThat(takenBack("{\"impacts\": [" + (impact + ",").repeat(50_000) + impact + "]}"))
        .extracting(answer -> answer.error("impacts"))
        .isEqualTo("must not have more than 50,000 items");

    String large = "\"x\": [" + "1,".repeat(600_000) + "1]";
    assertThat(takenBack("{\"needs\": [{" + large + "}]}").error("needs[0]"))
        .isEqualTo("must not hold more than 600,000 values");
    assertThat(takenBack("{" + large + "}").error("x"))
        .isEqualTo("must not hold more than 600,000 values");
    assertThat(takenBack("{\"needs\": [1], \"links\": {}}").object().getAsJsonObject("errors"))
        .extracting(JsonObject::keySet)
        .isEqualTo(Set.of("needs[0]", "links"));
  }

  @Test
  void whatNoImportHasMadeIsRefusedWithItsPlace() {
    imported(WHOLE);
    Rest.Answer refused =
        takenBack(
            """
            {"needs": [{"id": 1, "version": 1, "before": {"rootCauses": -5}}],
             "links": [{"need": 1, "issue": 1, "fit": 11},
                       {"need": 1, "issue": 1, "before": {"cause": -1}}]}
            """);

    assertThat(refused.status()).as(refused.body().toString()).isEqualTo(400);
    assertThat(refused.object().getAsJsonObject("errors").keySet())
        .containsExactlyInAnyOrder(
            "needs[0].before.rootCauses", "links[0].fit", "links[1].before.cause");
    // Not the first version, though an int would have it so.
    assertThat(
            left(
                takenBack(
                    "{\"needs\": [{\"id\": 1, \"version\": 4294967297,"
                        + " \"before\": {\"rootCauses\": 0}}]}")))
        .containsExactly("Find an invoice changed");
  }

  /** A body before whose first byte something else happens. */
  private static InputStream slowly(String text, Runnable meanwhile) {
    return new SequenceInputStream(
        new InputStream() {
          @Override
          public int read() {
            meanwhile.run();
            return -1;
          }

          @Override
          public int read(byte[] bytes, int from, int length) {
            return read();
          }
        },
        Rest.body(text));
  }

  @Test
  void aFileThatComesSlowlyKeepsNobodyWaitingButWhoSendsIt() {
    List<Integer> told = new ArrayList<>();
    rest.jira.researcher("admin");
    InputStream slow =
        slowly(
            "need\nSlow\n",
            () -> {
              told.add(imported("need\nMine\n").status());
              rest.jira.as("admin");
              told.add(imported("need\nOf another\n").status());
              rest.jira.as("pm");
            });

    assertThat(rest.ask(() -> rest.imports.take("SHOP", null, "text/csv", slow)).status())
        .isEqualTo(200);

    assertThat(told).containsExactly(429, 200);
    assertThat(imported("need\nMine\n").status()).isEqualTo(200);
  }

  @Test
  void whileAFileIsImportedNothingElseIsNeitherIsAnythingTakenBack() {
    List<Integer> told = new ArrayList<>();
    rest.meanwhile.write(
        () -> {
          rest.jira.as("admin");
          told.add(imported("need\nOf another\n").status());
          told.add(takenBack("{}").status());
          rest.jira.as("pm");
        });

    assertThat(imported("need\nA\n").status()).isEqualTo(200);

    assertThat(told).containsExactly(429, 429);
  }

  @Test
  void aFileThatBreaksOffIsNotTaken() {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("Connection reset");
          }

          @Override
          public int read(byte[] bytes, int from, int length) throws IOException {
            return read();
          }
        };

    Rest.Answer answer = rest.ask(() -> rest.imports.take("SHOP", null, "text/csv", broken));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.message()).contains("broke off");
  }

  @Test
  void byteOrderMarksSpreadsheetsEndsOfLinesAndEmptyRowsAreTaken() {
    assertThat(counts(imported("\uFEFFneed\timportance\r\n\"A\r\nB\"\t3\r\n\r\n\t\r\nC\t\r\n")))
        .isEqualTo("2 0 0");
    assertThat(needs().get(0).get("statement").getAsString()).isEqualTo("A\r\nB");
  }

  @Test
  void everyBadLineIsNamed() {
    rest.jira.issue(50, "BANK-1");
    rest.jira.notEditable("SHOP-4").hide("pm", "SHOP-5");
    assertThat(
            faults(
                """
                need,importance,rootCauses,evidence.kind,evidence.date,impact.magnitude,issue,fit,cause
                A,11,,,,,,,
                A,"0,5",,,,,,,
                "A
                B",,,rumour,2026-13-01,,,,
                C,,,,,7,SHOP-99,,
                D,,,,,,10001,,
                E,,,,,,SHOP-4,,
                F,,,,,,SHOP-5,,
                G,,,,,,BANK-1,,
                H,,One,,,,SHOP-1,11,Other
                I,,,,,,,5,
                ,5,,,,,,,
                J,,
                K,3,,,,,,,
                K,4,,,,,,,
                L,,,,,,SHOP-2,,Nothing
                """))
        .containsExactlyInAnyOrder(
            "line 2.importance",
            "line 3.importance",
            "line 4.evidence.kind",
            "line 4.evidence.date",
            "line 6.issue",
            "line 6.impact.direction",
            "line 6.impact.kind",
            "line 7.issue",
            "line 8.issue",
            "line 9.issue",
            "line 10.issue",
            "line 11.cause",
            "line 12.issue",
            "line 13.need",
            "line 14",
            "line 16.importance",
            "line 17.cause");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'need,need' | line 1.need",
        "'need,price' | line 1.price",
        "'need\n\"A' | line 2",
        "'need\nA\n\"B\nC' | line 3",
        "'need\n\"A\nB\"\n\"C\"D' | line 4"
      })
  void whatIsNoTableIsRefusedWithItsLine(String csv, String member) {
    assertThat(faults(csv)).containsExactly(member);
  }

  @Test
  void ofAFileThatIsAllFaultsTheFirstThousandAreNamed() {
    assertThat(faults("need,who\n" + "x\n".repeat(1_000))).hasSize(1_000).contains("line 1001");

    Rest.Answer more = imported("need,who\n" + "x\n".repeat(60_000));
    assertThat(more.object().getAsJsonObject("errors").keySet())
        .hasSize(1_000)
        .contains("line 1001");
    assertThat(more.message()).contains("more than 1,000 faults");
  }

  @Test
  void ofManyColumnsThatAreUnknownTheFirstAreNamedAndNoNameIsRepeatedAtLength() {
    String columns =
        IntStream.range(0, 10_000).mapToObj(at -> "c" + at).collect(Collectors.joining(","));
    Rest.Answer answer = imported(columns + "\n");

    assertThat(answer.object().getAsJsonObject("errors").keySet())
        .hasSize(50)
        .contains("line 1.c0", "line 1.c49");
    assertThat(answer.message()).contains("more than 50 faults");
    assertThat(faults("need," + "x".repeat(100_000) + "\n"))
        .containsExactly("line 1." + "x".repeat(100) + "\u2026");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\uFEFF"})
  void anEmptyFileIsRefused(String csv) {
    assertThat(imported(csv).status()).isEqualTo(400);
  }

  @Test
  void cellsThatAreTooLongAreNamed() {
    assertThat(faults("need,evidence.summary\nA," + "x".repeat(100_000) + "\n"))
        .contains("line 2.evidence.summary");
    assertThat(faults("need\n" + "x".repeat(100_000) + "\n")).contains("line 2.need");
  }

  @Test
  void whatIsLongerThanAnyNumberIsNoneHoweverManyDigitsItHas() {
    String fifty = "0." + "5".repeat(48);
    assertThat(faults("need,importance\nA," + fifty + "5\n")).containsExactly("line 2.importance");
    assertThat(faults("need,importance\nA," + "1".repeat(60_000) + "x\n"))
        .containsExactly("line 2.importance");

    assertThat(counts(imported("need,importance\nA," + fifty + "\n"))).isEqualTo("1 0 0");
  }

  @Test
  void aStatementThatSeveralNeedsHaveIsNoName() {
    rest.createNeed("{\"project\": \"SHOP\", \"statement\": \"Twice\"}");
    rest.createNeed("{\"project\": \"SHOP\", \"statement\": \"Twice\"}");

    assertThat(imported("need\nTwice\n").error("line 2.need")).contains("several");
  }

  @Test
  void textThatIsNotUtf8IsRefused() {
    Rest.Answer answer =
        rest.ask(
            () ->
                rest.imports.take(
                    "SHOP",
                    null,
                    "text/csv",
                    new java.io.ByteArrayInputStream(new byte[] {'n', 'e', (byte) 0xE4, 'd'})));

    assertThat(answer.status()).isEqualTo(400);
  }

  @Test
  void onlyThoseWhoMayRecordNeedsMayImportThem() {
    rest.jira.as("reader");
    assertThat(imported("need\nA\n").status()).isEqualTo(403);
    rest.jira.as("reporter");
    assertThat(imported("need\nA\n").status()).isEqualTo(404);
    rest.jira.as("pm");
    rest.visibleTo(new Visibility(Set.of(SmallJira.RESEARCHERS)));
    assertThat(imported("need\nA\n").status()).isEqualTo(404);
  }

  @Test
  void whatStopsInTheMiddleSaysSoAndIsFinishedByImportingItAgain() {
    String csv = "need\nA\nB\nC\nD\n";
    rest.meanwhile.write(
        () ->
            rest.meanwhile.write(
                () -> {
                  throw new IllegalStateException("The database is away");
                }));

    Rest.Answer answer = imported(csv);

    assertThat(answer.status()).isEqualTo(500);
    assertThat(answer.message()).contains("after 1 of 4");
    assertThat(counts(imported(csv))).isEqualTo("3 0 1");
    assertThat(needs()).hasSize(4);
  }
}
