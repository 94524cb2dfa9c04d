package dev.needfirst.plugin.rest;

import static dev.needfirst.plugin.rest.Rest.JSON;
import static dev.needfirst.plugin.rest.Rest.body;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.needfirst.core.project.Visibility;
import dev.needfirst.plugin.fixtures.SmallJira;
import dev.needfirst.plugin.issue.NeedfirstField;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The documented answers, on the worked example E1 and what follows from it. */
class ValueOverRestTest {
  private static final String E1_NEED =
      """
      {"project": "SHOP", "statement": "Find last month's invoice on the phone", "who": "owners",
       "importance": 9, "satisfaction": 2, "reach": 0.6, "rootCauses": ["e-mail attachments only"],
       "evidence": [{"kind": "observation", "stance": "supports", "sources": 6,
                     "date": "2026-11-21", "summary": "watched"}],
       "impacts": [{"direction": "negative", "kind": "retention", "magnitude": 7},
                   {"direction": "negative", "kind": "support", "magnitude": 5}]}
      """;

  private final Rest rest = new Rest();

  @BeforeEach
  void issues() {
    rest.jira.issue(7, "SHOP-7");
    rest.jira.issue(9, "SHOP-9");
    rest.jira.issue(30, "BANK-1");
  }

  private long need() {
    return rest.createNeed(E1_NEED).object().get("id").getAsLong();
  }

  private Rest.Answer link(String issue, long need, String json) {
    return rest.ask(() -> rest.writes.link(issue, Long.toString(need), JSON, null, body(json)));
  }

  private Rest.Answer value(String issue) {
    return rest.ask(() -> rest.issues.value(issue));
  }

  @Test
  void theWorkedExampleHasItsScoreAndWaterfall() {
    JsonObject value = link("SHOP-7", need(), "{\"fit\": 9, \"experience\": 2}").object();

    assertThat(value.get("score").getAsString()).isEqualTo("68.32");
    assertThat(value.get("status").getAsString()).isEqualTo("validated");
    assertThat(value.get("withheld").getAsString()).isEqualTo("0.00");
    assertThat(value.get("customer").getAsString()).isEqualTo("74.32");
    assertThat(value.get("business").getAsString()).isEqualTo("59.33");
    assertThat(value.get("scoringDate").getAsString()).isEqualTo("2026-11-21");
    assertThat(value.getAsJsonArray("waterfall").toString())
        .isEqualTo(
            "[{\"term\":\"opportunity\",\"points\":-5.68},{\"term\":\"reach\",\"points\":-7.72},"
                + "{\"term\":\"evidence\",\"points\":-1.04},{\"term\":\"fit\",\"points\":-1.82},"
                + "{\"term\":\"experience\",\"points\":0.86},{\"term\":\"otherNeeds\",\"points\":0.00},"
                + "{\"term\":\"impact\",\"points\":-16.27},{\"term\":\"gate\",\"points\":0.00}]");
    JsonObject served = value.getAsJsonArray("needs").get(0).getAsJsonObject();
    assertThat(served.get("feelsLike").getAsString()).isEqualTo("0.9460");
    assertThat(served.get("confidence").getAsString()).isEqualTo("0.9352");
    assertThat(served.getAsJsonObject("need").getAsJsonArray("issues").toString())
        .isEqualTo("[\"SHOP-7\"]");
  }

  @Test
  void anUnscoredIssueHasNoNumbers() {
    JsonObject value = value("SHOP-9").object();

    assertThat(value.get("status").getAsString()).isEqualTo("unscored");
    assertThat(value.get("score").isJsonNull()).isTrue();
    assertThat(value.get("customer").isJsonNull()).isTrue();
    assertThat(value.getAsJsonArray("waterfall")).isEmpty();
  }

  @Test
  void anIssueIsFoundByItsIdToo() {
    assertThat(value("7").object().get("issue").getAsString()).isEqualTo("SHOP-7");
  }

  @Test
  void whoMayNotSeeNeedsGetsTheFiguresAndNothingElse() {
    long need = need();
    link("SHOP-7", need, "{\"fit\": 9, \"experience\": 2}");
    rest.visibleTo(new Visibility(Set.of(SmallJira.RESEARCHERS)));
    rest.jira.as("reader");

    assertThat(value("SHOP-7").object().keySet())
        .containsExactly(
            "issue",
            "status",
            "score",
            "low",
            "high",
            "partial",
            "customer",
            "business",
            "withheld");
    assertThat(rest.ask(() -> rest.needs.get(Long.toString(need), null)).status()).isEqualTo(404);
    assertThat(rest.ask(() -> rest.needs(Map.of("project", "SHOP"))).status()).isEqualTo(404);
  }

  @Test
  void whoHasTheRoleSeesNeeds() {
    need();
    rest.visibleTo(new Visibility(Set.of(SmallJira.RESEARCHERS)));
    rest.jira.researcher("reader").as("reader");

    assertThat(rest.ask(() -> rest.needs(Map.of("project", "SHOP"))).status()).isEqualTo(200);
  }

  @Test
  void whoMayNotBrowseTheIssueFindsNone() {
    rest.jira.as("reporter");

    Rest.Answer hidden = value("SHOP-7");
    Rest.Answer missing = value("SHOP-999");

    assertThat(hidden.status()).isEqualTo(404);
    assertThat(hidden.body()).isEqualTo(missing.body());
  }

  @Test
  void whoSeesNeedsButMayNotEditIsRefused() {
    long need = need();
    rest.jira.as("reader");

    assertThat(link("SHOP-7", need, "{}").status()).isEqualTo(403);
    assertThat(rest.createNeed(E1_NEED).status()).isEqualTo(403);
    assertThat(rest.ask(() -> rest.needs.remove(Long.toString(need), null)).status())
        .isEqualTo(403);
  }

  @Test
  void anIssueThatCannotBeEditedIsNotLinked() {
    long need = need();
    rest.jira.notEditable("SHOP-7");

    assertThat(link("SHOP-7", need, "{}").status()).isEqualTo(403);
  }

  @Test
  void nobodyWhoIsNotLoggedInGetsAnything() {
    long need = need();
    rest.jira.as(null);

    assertThat(value("SHOP-7").status()).isEqualTo(401);
    assertThat(rest.ask(() -> rest.needs.get(Long.toString(need), null)).status()).isEqualTo(401);
    assertThat(rest.createNeed(E1_NEED).status()).isEqualTo(401);
    assertThat(rest.ask(() -> rest.compare.compare("SHOP-7", "SHOP-9")).status()).isEqualTo(401);
  }

  @Test
  void aProjectThatIsOffSaysSo() {
    rest.jira.as("admin");

    Rest.Answer off = value("BANK-1");

    assertThat(off.status()).isEqualTo(404);
    assertThat(off.message()).isEqualTo("Needfirst is off in this project.");
  }

  @Test
  void aNeedOfAProjectThatTheUserMayNotSeeIsNotThereToLink() {
    long need = need();
    rest.jira
        .as("reporter")
        .grant("reporter", "browse", "SHOP-7")
        .grant("reporter", "edit", "SHOP-7");

    assertThat(link("SHOP-7", need, "{}").status()).isEqualTo(404);
  }

  @Test
  void theOwnFieldsAloneGiveAScore() {
    rest.jira.field("customfield_1", "Need Importance", "float");
    rest.jira.field("customfield_2", "Business Impact", "float");
    rest.fieldIds.remember(NeedfirstField.NEED_IMPORTANCE, "customfield_1");
    rest.fieldIds.remember(NeedfirstField.BUSINESS_IMPACT, "customfield_2");
    rest.jira.value("SHOP-9", "customfield_1", 8d).value("SHOP-9", "customfield_2", 8d);

    JsonObject value = value("SHOP-9").object();

    assertThat(value.get("score").getAsString()).isEqualTo("22.15");
    assertThat(value.get("low").getAsString()).isEqualTo("2.56");
    assertThat(value.get("high").getAsString()).isEqualTo("32.69");
    assertThat(value.getAsJsonObject("ownNeed").get("counts").getAsBoolean()).isTrue();
    assertThat(value.getAsJsonArray("impacts").get(0).getAsJsonObject().get("id").isJsonNull())
        .isTrue();
  }

  @Test
  void aValueOutsideItsRangeCountsAsUnknownAndIsNamed() {
    rest.jira.field("customfield_1", "Need Importance", "float");
    rest.fieldIds.remember(NeedfirstField.NEED_IMPORTANCE, "customfield_1");
    rest.jira.value("SHOP-9", "customfield_1", 42d);

    assertThat(value("SHOP-9").object().getAsJsonArray("problems").get(0).getAsString())
        .isEqualTo("Need Importance is 42; only 0 to 10 can be used, so it counts as unknown.");
  }

  @Test
  void aComparisonSaysWhy() {
    link("SHOP-7", need(), "{\"fit\": 9, \"experience\": 2}");
    rest.ask(
        () ->
            rest.writes.createImpact(
                "SHOP-9",
                JSON,
                null,
                body("{\"direction\": \"positive\", \"kind\": \"revenue\", \"magnitude\": 9}")));

    JsonObject comparison = rest.ask(() -> rest.compare.compare("SHOP-7", "SHOP-9")).object();

    assertThat(comparison.get("text").getAsString())
        .isEqualTo("SHOP-7 ranks above SHOP-9 mainly because it serves a need at all.");
    assertThat(comparison.get("tie").getAsBoolean()).isFalse();
  }

  @Test
  void aComparisonSaysWhatWouldTurnItRound() {
    long need = need();
    link("SHOP-7", need, "{\"fit\": 9}");
    link("SHOP-9", need, "{\"fit\": 5}");

    JsonObject comparison = rest.ask(() -> rest.compare.compare("SHOP-9", "SHOP-7")).object();

    assertThat(comparison.get("flipCustomerWeight").isJsonNull()).isTrue();
    assertThat(comparison.get("customerWeight").getAsString()).isEqualTo("0.6");
    JsonObject overtaking = comparison.getAsJsonObject("overtaking");
    assertThat(overtaking.get("issue").getAsString()).isEqualTo("SHOP-9");
    assertThat(overtaking.get("text").getAsString()).isEqualTo("meet the need fully");
    JsonObject fit = comparison.getAsJsonArray("terms").get(1).getAsJsonObject();
    assertThat(fit.get("term").getAsString()).isEqualTo("fit");
    assertThat(fit.get("text").getAsString()).isEqualTo("it meets its need more fully");
    assertThat(comparison.getAsJsonArray("issues").get(0).getAsJsonObject().keySet())
        .containsExactly(
            "issue",
            "status",
            "score",
            "low",
            "high",
            "partial",
            "customer",
            "business",
            "withheld",
            "summary");
  }

  @Test
  void aCommentTellsNothingOfNeedsThatNotEveryReaderSees() {
    long need = need();
    link("SHOP-7", need, "{\"fit\": 9}");
    link("SHOP-9", need, "{\"fit\": 5}");
    String explained = comment("SHOP-7", "SHOP-9");
    rest.visibleTo(new Visibility(Set.of(SmallJira.RESEARCHERS)));
    rest.jira.researcher("pm").as("pm");
    String plain = comment("SHOP-7", "SHOP-9");
    rest.jira.as("reader");

    assertThat(explained).startsWith("SHOP-7 ranks above SHOP-9 mainly because it matters more");
    assertThat(plain).startsWith("SHOP-7 ranks above SHOP-9.").doesNotContain("because");
    assertThat(plain.lines().skip(1)).containsExactlyElementsOf(explained.lines().skip(1).toList());
    assertThat(comment("SHOP-7", "SHOP-9")).isEqualTo(plain);
    assertThat(rest.ask(() -> rest.compare.compare("SHOP-7", "SHOP-9")).object().keySet())
        .containsExactly("a", "b", "difference", "tie", "issues", "comment");
  }

  private String comment(String a, String b) {
    return rest.ask(() -> rest.compare.compare(a, b)).object().get("comment").getAsString();
  }

  @Test
  void aComparisonWithAnUnscoredIssueIsRefused() {
    link("SHOP-7", need(), "{\"fit\": 9}");

    Rest.Answer refused = rest.ask(() -> rest.compare.compare("SHOP-7", "SHOP-9"));

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.error("b")).isEqualTo("has no score yet");
  }

  @Test
  void aStaleVersionIsAConflictAndChangesNothing() {
    long need = need();
    String edit = "{\"version\": 1, \"statement\": \"first\"}";
    String second = "{\"version\": 1, \"statement\": \"second\"}";
    String id = Long.toString(need);

    assertThat(rest.ask(() -> rest.needs.replace(id, JSON, null, body(edit))).status())
        .isEqualTo(200);
    assertThat(rest.ask(() -> rest.needs.replace(id, JSON, null, body(second))).status())
        .isEqualTo(409);
    assertThat(rest.ask(() -> rest.needs.get(id, null)).object().get("statement").getAsString())
        .isEqualTo("first");
  }

  @Test
  void evidenceIsRecordedWithItsAuthorAndRemoved() {
    String need = Long.toString(need());
    Rest.Answer created =
        rest.ask(
            () ->
                rest.parts.create(
                    need,
                    "evidence",
                    JSON,
                    null,
                    body("{\"kind\": \"survey\", \"sources\": 20, \"date\": \"2026-11-20\"}")));

    assertThat(created.status()).isEqualTo(201);
    assertThat(created.object().getAsJsonObject("author").get("displayName").getAsString())
        .isEqualTo("The pm");
    String id = created.object().get("id").getAsString();
    assertThat(rest.ask(() -> rest.parts.remove(need, "evidence", id, null)).status())
        .isEqualTo(204);
    assertThat(rest.ask(() -> rest.parts.remove(need, "evidence", id, null)).status())
        .isEqualTo(404);
  }

  @Test
  void newEvidenceWithoutADateIsOfTodayAndOnlyNewEvidence() {
    String need = Long.toString(need());
    for (String date : List.of("", ", \"date\": null")) {
      String json = "{\"kind\": \"opinion\"" + date + "}";
      Rest.Answer created =
          rest.ask(() -> rest.parts.create(need, "evidence", JSON, null, body(json)));

      assertThat(created.status()).as(json).isEqualTo(201);
      assertThat(created.object().get("date").getAsString()).isEqualTo("2026-11-21");
      String id = created.object().get("id").getAsString();
      assertThat(
              rest.ask(() -> rest.parts.replace(need, "evidence", id, JSON, null, body(json)))
                  .object()
                  .getAsJsonObject("errors")
                  .keySet())
          .containsExactly("date");
    }
  }

  @Test
  void anImpactIsRecordedReplacedAndRemoved() {
    String need = Long.toString(need());
    String json = "{\"direction\": \"positive\", \"kind\": \"revenue\", \"magnitude\": %d}";
    Rest.Answer created =
        rest.ask(() -> rest.parts.create(need, "impacts", JSON, null, body(json.formatted(4))));
    String id = created.object().get("id").getAsString();
    Rest.Answer replaced =
        rest.ask(
            () -> rest.parts.replace(need, "impacts", id, JSON, null, body(json.formatted(6))));

    assertThat(created.status()).isEqualTo(201);
    assertThat(replaced.object().get("magnitude").getAsInt()).isEqualTo(6);
    assertThat(rest.ask(() -> rest.parts.remove(need, "evidence", id, null)).status())
        .isEqualTo(404);
    assertThat(rest.ask(() -> rest.parts.remove(need, "impacts", id, null)).status())
        .isEqualTo(204);
  }

  @Test
  void textsAreKeptAsTheyAre() {
    String statement = "<script>alert(1)</script> \uD83D\uDE80 \u05E9\u05DC\u05D5\u05DD &amp;";
    JsonObject need =
        rest.createNeed("{\"project\": \"SHOP\", \"statement\": \"" + statement + "\"}").object();

    assertThat(need.get("statement").getAsString()).isEqualTo(statement);
  }

  @Test
  void errorsAreInTheUsersLanguage() {
    rest.jira.speaking(Locale.GERMAN);

    assertThat(rest.createNeed("{\"project\": \"SHOP\"}").error("statement")).isEqualTo("fehlt");
  }

  @Test
  void theIssuesOfANeedAreSearchedForAtOnceAndHiddenOnesLeftOut() {
    long need = need();
    for (int number = 101; number <= 140; number++) {
      rest.jira.issue(number, "SHOP-" + number);
      link("SHOP-" + number, need, "{\"fit\": 9}");
    }
    rest.jira.hide("reader", "SHOP-140").as("reader");
    int lookUps = rest.jira.lookUps();

    JsonObject seen = rest.ask(() -> rest.needs.get(Long.toString(need), null)).object();

    assertThat(seen.getAsJsonArray("issues")).hasSize(39);
    assertThat(seen.getAsJsonArray("issues").toString()).doesNotContain("SHOP-140");
    // Only the one that the search did not find.
    assertThat(rest.jira.lookUps() - lookUps).isEqualTo(1);
  }

  @Test
  void anIssueThatIsNotIndexedYetIsShownAllTheSame() {
    long need = need();
    for (int number = 101; number <= 110; number++) {
      rest.jira.issue(number, "SHOP-" + number);
      link("SHOP-" + number, need, "{\"fit\": 9}");
    }
    rest.jira.index().remove(105);

    assertThat(
            rest.ask(() -> rest.needs.get(Long.toString(need), null))
                .object()
                .getAsJsonArray("issues"))
        .hasSize(10);
  }
}
