package dev.needfirst.plugin.rest;

import static dev.needfirst.plugin.rest.Rest.JSON;
import static dev.needfirst.plugin.rest.Rest.body;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.needfirst.core.project.Visibility;
import dev.needfirst.plugin.fixtures.SmallJira;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The first hour: needs and links are written many at a time, and taken back as one. */
class StartOverRestTest {
  private static final String TWO = "{\"text\": \"Find an invoice; shops\\nPay by phone\"}";

  private final Rest rest = new Rest();

  private Rest.Answer paste(String json, @Nullable String dryRun) {
    return rest.ask(() -> rest.start.paste("SHOP", JSON, dryRun, body(json)));
  }

  private Rest.Answer needsUndo(String json) {
    return rest.ask(() -> rest.start.takeNeedsBack("SHOP", JSON, body(json)));
  }

  private Rest.Answer attach(String json) {
    return rest.ask(() -> rest.start.attach("SHOP", JSON, body(json)));
  }

  private static Stream<JsonObject> values(Rest.Answer answer, String member) {
    JsonArray array = answer.object().getAsJsonArray(member);
    return StreamSupport.stream(array.spliterator(), false).map(JsonElement::getAsJsonObject);
  }

  private List<Long> pasted() {
    return values(paste(TWO, null), "values").map(need -> need.get("id").getAsLong()).toList();
  }

  private static List<String> why(Rest.Answer answer) {
    return values(answer, "left").map(left -> left.get("why").getAsString()).toList();
  }

  @Test
  void aDryRunTellsWhatWouldBeRecordedAndRecordsNothing() {
    Rest.Answer preview =
        paste("{\"text\": \"statement,importance\\nPay,11\\nFind an invoice,5\"}", "true");

    assertThat(preview.status()).isEqualTo(200);
    assertThat(preview.object().get("total").getAsInt()).isEqualTo(2);
    assertThat(preview.object().get("faulty").getAsInt()).isEqualTo(1);
    assertThat(values(preview, "values").map(line -> line.get("line").getAsInt()))
        .containsExactly(2, 3);
    assertThat(values(preview, "values").map(line -> line.get("faults").toString()))
        .containsExactly("[\"importance: must be between 0 and 10\"]", "[]");
    rest.follow();
    assertThat(
            rest.ask(() -> rest.needs(java.util.Map.of("project", "SHOP"))).object().get("total"))
        .hasToString("0");
  }

  @Test
  void aNeedThatTheProjectHasAlreadyIsNamed() {
    pasted();
    rest.follow();

    JsonObject line =
        values(paste("{\"text\": \"Find an old invoice\"}", "true"), "values")
            .findFirst()
            .orElseThrow();

    assertThat(line.getAsJsonObject("like").get("statement").getAsString())
        .isEqualTo("Find an invoice");
  }

  @Test
  void whatIsPastedIsRecordedAndGoneAfterOneUndo() {
    Rest.Answer recorded = paste(TWO, null);
    assertThat(recorded.status()).isEqualTo(201);
    String seen =
        values(recorded, "values")
            .map(
                need ->
                    "{\"id\": " + need.get("id") + ", \"version\": " + need.get("version") + "}")
            .toList()
            .toString();

    Rest.Answer undone = needsUndo("{\"needs\": " + seen + "}");

    assertThat(undone.object().getAsJsonArray("done")).hasSize(2);
    assertThat(undone.object().getAsJsonArray("left")).isEmpty();
    assertThat(why(needsUndo("{\"needs\": " + seen + "}"))).containsExactly("gone", "gone");
  }

  @Test
  void aNeedThatAHiddenIssueServesIsLeftLikeOneThatWasChanged() {
    List<Long> needs = pasted();
    rest.jira.issue(1, "SHOP-1");
    rest.jira.issue(2, "SHOP-2");
    attach("{\"need\": " + needs.get(0) + ", \"issues\": [\"SHOP-1\"]}");
    rest.jira.hide("pm", "SHOP-1");
    String seen = "{\"id\": %d, \"version\": 1}, {\"id\": %d, \"version\": 9}";

    Rest.Answer undone = needsUndo("{\"needs\": [" + seen.formatted(needs.toArray()) + "]}");

    assertThat(why(undone)).containsExactly("changed", "changed");
    assertThat(values(undone, "left").map(left -> left.get("text").getAsString()))
        .containsExactly(
            needs.get(0) + " was changed or used since. It was left as it is now.",
            needs.get(1) + " was changed or used since. It was left as it is now.");
  }

  @Test
  void aLineWithAFaultKeepsAllFromBeingRecorded() {
    Rest.Answer refused = paste("{\"text\": \"statement,importance\\nPay,11\\nFind,5\"}", null);

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.error("line[2].importance")).contains("between 0 and 10");
    assertThat(
            paste("{\"text\": \"statement,importance\\nPay,11\\nFind,5\", \"leaveOut\": [2]}", null)
                .status())
        .isEqualTo(201);
  }

  @Test
  void badInputIsNamed() {
    assertThat(paste("{}", null).error("text")).isEqualTo("is required");
    assertThat(paste("{\"text\": 1}", null).status()).isEqualTo(400);
    assertThat(paste(TWO, "perhaps").error("dryRun")).isNotBlank();
    assertThat(rest.ask(() -> rest.start.paste("SHOP", "text/csv", null, body(TWO))).status())
        .isEqualTo(415);
    assertThat(attach("{}").error("need")).isEqualTo("is required");
    assertThat(attach("{}").error("issues")).isEqualTo("is required");
    assertThat(attach("{\"need\": 99, \"issues\": [\"SHOP-1\"]}").error("need")).isNotBlank();
    long need = pasted().get(0);
    assertThat(
            attach("{\"need\": " + need + ", \"fit\": 11, \"issues\": [\"SHOP-1\"]}").error("fit"))
        .contains("between");
  }

  @Test
  void manyIssuesAreAttachedWithOneFitAndEachFailureIsNamed() {
    long need = pasted().get(0);
    rest.jira.issue(1, "SHOP-1");
    rest.jira.issue(2, "SHOP-2");
    rest.jira.issue(3, "SHOP-3");
    rest.jira.issue(4, "BANK-4");
    rest.jira.notEditable("SHOP-2").hide("pm", "SHOP-3");
    String keys = "[\"SHOP-1\", \"SHOP-2\", \"SHOP-3\", \"BANK-4\", \"SHOP-99\", \"SHOP-1\"]";
    String json = "{\"need\": " + need + ", \"fit\": 8, \"issues\": " + keys + "}";

    Rest.Answer outcome = attach(json);

    assertThat(outcome.status()).isEqualTo(200);
    assertThat(outcome.object().getAsJsonArray("done").toString()).isEqualTo("[\"SHOP-1\"]");
    assertThat(why(outcome)).containsExactly("no-edit", "gone", "gone", "gone");
    assertThat(rest.store.links().ofNeed(need)).hasSize(1);
    assertThat(why(attach(json))).contains("already");

    Rest.Answer undone =
        rest.ask(
            () ->
                rest.start.takeLinksBack(
                    "SHOP",
                    JSON,
                    body("{\"need\": " + need + ", \"fit\": 8, \"issues\": [\"SHOP-1\"]}")));
    assertThat(undone.object().getAsJsonArray("done")).hasSize(1);
    assertThat(rest.store.links().ofNeed(need)).isEmpty();
  }

  @Test
  void issuesAreFoundByJqlWithinTheProjectAndDoublesStandTogether() {
    long need = pasted().get(0);
    rest.jira.issue(1, "SHOP-1");
    rest.jira.issue(2, "SHOP-2");
    rest.jira.issue(3, "BANK-3");
    attach("{\"need\": " + need + ", \"issues\": [\"SHOP-2\"]}");

    Rest.Answer found =
        rest.ask(
            () -> rest.start.issues("SHOP", Long.toString(need), null, "resolution = Unresolved"));

    assertThat(found.object().get("total").getAsInt()).isEqualTo(2);
    assertThat(values(found, "values").map(hit -> hit.get("issue").getAsString()))
        .containsExactly("SHOP-1", "SHOP-2");
    assertThat(values(found, "values").map(hit -> hit.get("attached").getAsBoolean()))
        .containsExactly(false, true);
    assertThat(values(found, "values").map(hit -> hit.get("doubleOf").toString()))
        .containsExactly("null", "\"SHOP-1\"");
  }

  private Rest.Answer evidence() {
    return evidence(List.of());
  }

  private Rest.Answer evidence(List<String> support) {
    return rest.ask(() -> rest.start.evidence("SHOP", support));
  }

  @Test
  void votesAndWatchersBecomeARequestOfSoManyPeopleAndAreGoneAfterOneUndo() {
    long need = pasted().get(0);
    rest.jira.issue(1, "SHOP-1");
    rest.jira.issue(2, "SHOP-2");
    rest.jira.came("SHOP-1", 3, 2).came("SHOP-2", 2, 7);
    attach("{\"need\": " + need + ", \"fit\": 5, \"issues\": [\"SHOP-1\", \"SHOP-2\"]}");
    rest.follow();

    JsonObject proposal = values(evidence(), "values").findFirst().orElseThrow();
    assertThat(proposal.get("issue").getAsString()).isEqualTo("SHOP-2");
    assertThat(proposal.get("sources").getAsInt()).isEqualTo(6);
    assertThat(proposal.get("date").getAsString()).isEqualTo("1970-01-01");
    assertThat(proposal.get("summary").getAsString()).contains("6").contains("SHOP-2");
    assertThat(proposal.get("issues").getAsInt()).isEqualTo(2);
    assertThat(rest.store.needs().find(need).orElseThrow().evidence()).isEmpty();

    Rest.Answer applied =
        rest.ask(
            () ->
                rest.start.recordEvidence(
                    "SHOP",
                    JSON,
                    body("{\"proposals\": [{\"need\": " + need + ", \"kind\": \"request\"}]}")));
    assertThat(rest.store.needs().find(need).orElseThrow().evidence())
        .singleElement()
        .satisfies(
            recorded -> {
              assertThat(recorded.kind().code()).isEqualTo("request");
              assertThat(recorded.sources()).isEqualTo(6);
              assertThat(recorded.url()).isEqualTo("https://jira.example/browse/SHOP-2");
            });
    assertThat(rest.store.needs().find(need).orElseThrow().ratings().importance()).isNull();
    rest.follow();
    assertThat(evidence().object().get("total").getAsInt()).isZero();

    String done = applied.object().getAsJsonArray("done").toString();
    Rest.Answer undone =
        rest.ask(
            () -> rest.start.takeEvidenceBack("SHOP", JSON, body("{\"evidence\": " + done + "}")));
    assertThat(undone.object().getAsJsonArray("left")).isEmpty();
    assertThat(rest.store.needs().find(need).orElseThrow().evidence()).isEmpty();
  }

  @Test
  void anIssueThatTheUserDoesNotSeeIsNoEvidence() {
    long need = pasted().get(0);
    rest.jira.issue(1, "SHOP-1");
    rest.jira.issue(2, "SHOP-2");
    rest.jira.came("SHOP-1", 3, 2);
    attach("{\"need\": " + need + ", \"issues\": [\"SHOP-1\"]}");
    rest.follow();
    assertThat(evidence().object().get("total").getAsInt()).isEqualTo(1);

    rest.jira.hide("pm", "SHOP-1");

    assertThat(evidence().object().get("total").getAsInt()).isZero();
  }

  @Test
  void evidenceCountsNoDuplicateThatIsNotForAllWhoReadIt() {
    long need = pasted().get(0);
    var issue = rest.jira.issue(1, "SHOP-1");
    rest.jira
        .grant("pm", "browse", "BANK")
        .linked(rest.jira.issue(2, "SHOP-2"), "Duplicate", issue)
        .reported("SHOP-2", "ann")
        .linked(rest.jira.issue(3, "SHOP-3"), "Duplicate", issue)
        .reported("SHOP-3", "bob")
        .restricted("SHOP-3")
        .linked(issue, "Duplicate", rest.jira.issue(4, "BANK-4"))
        .reported("BANK-4", "zoe");
    attach("{\"need\": " + need + ", \"issues\": [\"SHOP-1\"]}");
    rest.follow();

    JsonObject proposal = values(evidence(), "values").findFirst().orElseThrow();

    assertThat(proposal.get("sources").getAsInt()).isOne();
    assertThat(values(look(), "values").findFirst().orElseThrow().get("duplicates").getAsInt())
        .as("what only the user is shown")
        .isEqualTo(3);
  }

  private Rest.Answer look(String... support) {
    return rest.ask(() -> rest.start.look("SHOP", "100", List.of(support)));
  }

  @Test
  void peopleWhoCameInSeveralWaysAreCountedOnceAndTheReporterNever() {
    var issue = rest.jira.issue(1, "SHOP-1");
    var other = rest.jira.issue(2, "SHOP-2");
    rest.jira.issue(3, "SHOP-3");
    rest.jira
        .reported("SHOP-1", "rita")
        .watched("SHOP-1", "rita", "max", "eva")
        .commented("SHOP-1", "eva", "rita", "tom")
        .reported("SHOP-2", "tom")
        .commented("SHOP-2", "tom")
        .linked(other, "Duplicate", issue);

    JsonObject first = values(look(), "values").findFirst().orElseThrow();

    assertThat(first.get("issue").getAsString()).isEqualTo("SHOP-1");
    assertThat(first.get("people").getAsInt()).isEqualTo(3);
    assertThat(first.get("watchers").getAsInt()).isEqualTo(2);
    assertThat(first.get("commenters").getAsInt()).isEqualTo(2);
    assertThat(first.get("duplicates").getAsInt()).isOne();
    assertThat(look().object().get("total").getAsInt()).isOne();
    assertThat(look().toString()).doesNotContain("rita").doesNotContain("eva");

    // More votes than people whose names are known.
    rest.jira.came("SHOP-1", 9, 0);
    assertThat(values(look(), "values").findFirst().orElseThrow().get("people").getAsInt())
        .isEqualTo(9);
  }

  @Test
  void newestComeFirstAmongEquals() {
    rest.jira.issue(1, "SHOP-1");
    rest.jira.issue(2, "SHOP-2");
    rest.jira.issue(3, "SHOP-3");
    rest.jira.came("SHOP-1", 2, 0).came("SHOP-2", 2, 0).came("SHOP-3", 1, 9);

    assertThat(values(look(), "values").map(one -> one.get("issue").getAsString()))
        .containsExactly("SHOP-3", "SHOP-2", "SHOP-1");
  }

  @Test
  void whatTheUserDoesNotSeeIsNotCounted() {
    var issue = rest.jira.issue(1, "SHOP-1");
    var hidden = rest.jira.issue(2, "SHOP-2");
    rest.jira
        .reported("SHOP-1", "rita")
        .reported("SHOP-2", "tom")
        .watched("SHOP-1", "max", "eva")
        .linked(hidden, "Duplicate", issue)
        .hide("pm", "SHOP-2");

    JsonObject first = values(look("link:Duplicate"), "values").findFirst().orElseThrow();

    assertThat(first.get("people").getAsInt()).isEqualTo(2);
    assertThat(first.get("duplicates").getAsInt()).isZero();
    assertThat(first.get("support").getAsInt()).isZero();
    assertThat(values(look(), "offers")).isEmpty();
  }

  @Test
  void supportRequestsAreWhatTheUserChoosesAndBecomeASupportCase() {
    long need = pasted().get(0);
    var issue = rest.jira.issue(1, "SHOP-1");
    var one = rest.jira.issue(7, "BANK-7");
    var two = rest.jira.issue(8, "BANK-8");
    var same = rest.jira.issue(9, "BANK-9");
    var secret = rest.jira.issue(10, "BANK-10");
    rest.jira
        .grant("pm", "browse", "BANK")
        .reported("BANK-7", "ann")
        .reported("BANK-8", "bob")
        .reported("BANK-9", "ann")
        .reported("BANK-10", "zoe")
        .restricted("BANK-10")
        .linked(issue, "Escalation", one)
        .linked(two, "Escalation", issue)
        .linked(same, "Relates", issue)
        .linked(secret, "Escalation", issue);
    attach("{\"need\": " + need + ", \"issues\": [\"SHOP-1\"]}");
    rest.follow();

    assertThat(values(evidence(), "values")).isEmpty();
    assertThat(values(evidence(), "offers").map(offer -> offer.get("id").getAsString()))
        .contains("project:BANK", "link:Escalation", "link:Relates")
        .doesNotContain("project:SHOP");
    assertThat(values(look("project:BANK"), "offers").count()).isPositive();
    JsonObject proposal =
        values(evidence(List.of("project:BANK")), "values").findFirst().orElseThrow();
    assertThat(proposal.get("kind").getAsString()).isEqualTo("support-case");
    assertThat(proposal.get("sources").getAsInt()).isEqualTo(2);
    assertThat(proposal.get("summary").getAsString()).contains("SHOP-1").doesNotContain("BANK");

    String wanted =
        "{\"proposals\": [{\"need\": "
            + need
            + ", \"kind\": \"support-case\"}], \"support\": [\"link:Relates\"]}";
    Rest.Answer applied = rest.ask(() -> rest.start.recordEvidence("SHOP", JSON, body(wanted)));
    assertThat(rest.store.needs().find(need).orElseThrow().evidence())
        .singleElement()
        .satisfies(
            recorded -> {
              assertThat(recorded.kind().code()).isEqualTo("support-case");
              assertThat(recorded.sources()).isOne();
            });
    String done = applied.object().getAsJsonArray("done").toString();
    rest.ask(() -> rest.start.takeEvidenceBack("SHOP", JSON, body("{\"evidence\": " + done + "}")));
    assertThat(rest.store.needs().find(need).orElseThrow().evidence()).isEmpty();
  }

  @Test
  void whatAFieldNamesIsCountedOnceAndNotTold() {
    long need = pasted().get(0);
    rest.jira.issue(1, "SHOP-1");
    rest.jira.field("customfield_5", "Support Case", FieldsOverRestTest.TEXT);
    rest.jira.value("SHOP-1", "customfield_5", "C-1, C-2; c-1\nC-3,");
    attach("{\"need\": " + need + ", \"issues\": [\"SHOP-1\"]}");
    rest.follow();

    JsonObject proposal =
        values(evidence(List.of("field:customfield_5")), "values").findFirst().orElseThrow();

    assertThat(proposal.get("kind").getAsString()).isEqualTo("support-case");
    assertThat(proposal.get("sources").getAsInt()).isEqualTo(3);
    assertThat(proposal.get("summary").getAsString()).contains("Support Case");
    assertThat(proposal.toString()).doesNotContain("C-1");
    assertThat(
            values(evidence(List.of("customers:customfield_5")), "values")
                .map(one -> one.get("kind").getAsString()))
        .containsExactly("request");
    assertThat(evidence(List.of("nonsense")).error("support")).contains("nonsense");
    assertThat(evidence(List.of("field:customfield_99")).object().get("total").getAsInt()).isZero();
  }

  @Test
  void whoMayOnlyReadRecordsNothing() {
    long need = pasted().get(0);
    rest.jira.issue(1, "SHOP-1");
    rest.jira.as("reader");

    assertThat(paste(TWO, null).status()).isEqualTo(403);
    assertThat(paste(TWO, "true").status()).isEqualTo(403);
    assertThat(needsUndo("{\"needs\": []}").status()).isEqualTo(403);
    assertThat(
            rest.ask(() -> rest.start.recordEvidence("SHOP", JSON, body("{\"proposals\": []}")))
                .status())
        .isEqualTo(403);
    assertThat(why(attach("{\"need\": " + need + ", \"issues\": [\"SHOP-1\"]}")))
        .containsExactly("no-edit");
  }

  @Test
  void whoMayNotSeeNeedsIsToldNothing() {
    long need = pasted().get(0);
    rest.visibleTo(new Visibility(Set.of(SmallJira.RESEARCHERS)));

    assertThat(paste(TWO, "true").status()).isEqualTo(404);
    assertThat(attach("{\"need\": " + need + ", \"issues\": [\"SHOP-1\"]}").status())
        .isEqualTo(404);
    assertThat(rest.ask(() -> rest.start.issues("SHOP", Long.toString(need), null, null)).status())
        .isEqualTo(404);
    assertThat(rest.ask(() -> rest.start.look("SHOP", null, List.of())).status()).isEqualTo(404);
  }
}
