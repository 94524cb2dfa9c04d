package dev.needfirst.plugin.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.needfirst.core.model.Model;
import dev.needfirst.core.model.ModelVersion;
import dev.needfirst.core.model.Parameter;
import dev.needfirst.core.project.ProjectSettings;
import dev.needfirst.core.project.Visibility;
import dev.needfirst.plugin.fixtures.SmallJira;
import dev.needfirst.plugin.issue.NeedfirstField;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A ranked list gives each row once, whatever happens between its pages. */
class RankingOverRestTest {
  private static final String IMPORTANCE = "customfield_1";
  private static final String SCORE = "customfield_9";
  private static final String EFFORT = "customfield_5";

  private final Rest rest = new Rest();

  @BeforeEach
  void fields() {
    rest.jira.field(IMPORTANCE, "Need Importance", "float");
    rest.jira.field(EFFORT, "Effort", "float");
    rest.fieldIds.remember(NeedfirstField.NEED_IMPORTANCE, IMPORTANCE);
    rest.fieldIds.remember(NeedfirstField.VALUE_SCORE, SCORE);
  }

  /** Indexes SHOP-1, SHOP-2 … with these scores in hundredths; null for none. */
  private void indexed(@Nullable Integer... scores) {
    for (int number = 1; number <= scores.length; number++) {
      rest.jira.index().put(rest.jira.issue(number, "SHOP-" + number), scores[number - 1]);
    }
  }

  private JsonObject page(String order, @Nullable String after, int rows) {
    return rest.ask(
            () -> rest.ranking.list("SHOP", "", null, order, null, after, Integer.toString(rows)))
        .object();
  }

  private static @Nullable String next(JsonObject page) {
    return page.get("next").isJsonNull() ? null : page.get("next").getAsString();
  }

  private static List<String> keys(JsonObject page) {
    List<String> keys = new ArrayList<>();
    for (JsonElement row : page.getAsJsonArray("values")) {
      keys.add(row.getAsJsonObject().get("issue").getAsString());
    }
    return keys;
  }

  private List<String> rest(String order, @Nullable String after, int rows) {
    List<String> keys = new ArrayList<>();
    String next = after;
    while (next != null) {
      JsonObject page = page(order, next, rows);
      keys.addAll(keys(page));
      next = next(page);
    }
    return keys;
  }

  @Test
  void scoredRowsComeBestFirstAndThenTheUnscoredByKey() {
    indexed(100, null, 9000, 100, null, 0);

    JsonObject first = page("value", null, 2);

    assertThat(keys(first)).containsExactly("SHOP-3", "SHOP-1");
    assertThat(first.get("total").getAsInt()).isEqualTo(6);
    assertThat(first.get("scored").getAsInt()).isEqualTo(4);
    assertThat(rest("value", next(first), 2))
        .containsExactly("SHOP-4", "SHOP-6", "SHOP-2", "SHOP-5");
  }

  @Test
  void theListGoesOnWhenTheLastRowOfAPageIsDeleted() {
    indexed(500, 500, 500, 400, null, null, null);
    String afterTwo = next(page("value", null, 2));
    String afterFive = next(page("value", null, 5));

    rest.jira.delete(2).index().remove(2);
    rest.jira.delete(5).index().remove(5);

    assertThat(rest("value", afterTwo, 2)).containsExactly("SHOP-3", "SHOP-4", "SHOP-6", "SHOP-7");
    assertThat(rest("value", afterFive, 2)).containsExactly("SHOP-6", "SHOP-7");
  }

  @Test
  void theListGoesOnWhenTheLastRowOfAPageIsHidden() {
    indexed(null, null, null);
    String after = next(page("value", null, 2));

    rest.jira.hide("pm", "SHOP-2");

    assertThat(rest("value", after, 2)).containsExactly("SHOP-3");
  }

  @Test
  void theListGoesOnWhenEverythingBeforeIsDeletedByTheThousand() {
    for (int number = 1; number <= 3; number++) {
      rest.jira.issue(number, "SHOP-" + number);
      rest.jira.issue(5000 + number, "SHOP-" + (5000 + number));
    }
    String after = next(page("value", null, 4));

    rest.jira.delete(5001).index().remove(5001);

    assertThat(rest("value", after, 1)).containsExactly("SHOP-5002", "SHOP-5003");
  }

  @Test
  void noRowIsLeftOutOrDoubledWhileTheIndexIsBehindTheBook() {
    // The book has about the same score for all four; the index has not caught up.
    indexed(8000, 7000, 6000, 5000);
    for (int number = 1; number <= 4; number++) {
      rest.jira.value("SHOP-" + number, IMPORTANCE, 5d);
    }
    rest.follow();

    JsonObject first = page("value", null, 2);

    assertThat(rest("value", next(first), 1)).containsExactly("SHOP-3", "SHOP-4");
  }

  @Test
  void aLastRowThatLosesItsScoreMeanwhileIsNotPagedFrom() {
    indexed(8000, 7000, 6000, 5000);
    rest.jira
        .index()
        .afterSearchBy(
            "cf[9] DESC, key ASC", () -> rest.jira.index().put(rest.jira.issue(2, "SHOP-2"), null));

    JsonObject first = page("value", null, 2);

    assertThat(keys(first)).containsExactly("SHOP-1", "SHOP-2");
    assertThat(rest("value", next(first), 2)).startsWith("SHOP-3", "SHOP-4");
  }

  @Test
  void theListGoesOnWhenTheLastRowGoesWhileItIsSearchedFrom() {
    indexed(null, null, null);
    String after = next(page("value", null, 2));
    rest.jira.index().remove(2);
    rest.jira.index().afterSearchBy("key ASC", () -> rest.jira.delete(2));

    assertThat(rest("value", after, 2)).containsExactly("SHOP-3");
  }

  @Test
  void aCursorGoesWithItsOwnQueryOnly() {
    indexed(800, 700, 600);
    String after = next(page("value", null, 1));

    assertThat(page("valueForEffort", after, 1).get("errors").getAsJsonObject().keySet())
        .containsExactly("after");
    assertThat(page("value", "bm8gY3Vyc29y", 1).get("errors").getAsJsonObject().keySet())
        .containsExactly("after");
  }

  private void estimated(int number, double importance, double effort) {
    rest.jira
        .value("SHOP-" + number, IMPORTANCE, importance)
        .value("SHOP-" + number, EFFORT, effort);
  }

  @Test
  void valueForEffortReadsTheHitsOnceForAllPages() {
    rest.effortField(EFFORT);
    indexed(1, 2, 3, null);
    estimated(1, 9, 100);
    estimated(2, 9, 1);
    estimated(3, 9, 10);
    rest.follow();

    JsonObject first = page("valueForEffort", null, 1);
    int searches = rest.jira.index().searches();

    assertThat(keys(first)).containsExactly("SHOP-2");
    assertThat(rest("valueForEffort", next(first), 1)).containsExactly("SHOP-3", "SHOP-1");
    // Who may see the project, and what is folded under the rows, is asked every time.
    assertThat(rest.jira.index().searches() - searches).isEqualTo(4);
  }

  @Test
  void rowsTellTheirValueForEffortRoundedOnce() {
    rest.effortField(EFFORT);
    indexed(1, 2, null);
    estimated(1, 9, 16);
    rest.jira.value("SHOP-2", IMPORTANCE, 9d);
    rest.follow();

    JsonObject list = page("value", null, 9);
    JsonObject estimated = list.getAsJsonArray("values").get(1).getAsJsonObject();
    JsonObject without = list.getAsJsonArray("values").get(0).getAsJsonObject();

    assertThat(estimated.get("issue").getAsString()).isEqualTo("SHOP-1");
    assertThat(estimated.get("valueForEffort").getAsBigDecimal())
        .isEqualTo(
            estimated
                .get("score")
                .getAsBigDecimal()
                .divide(BigDecimal.valueOf(4))
                .setScale(2, RoundingMode.HALF_UP));
    assertThat(without.get("valueForEffort").isJsonNull()).isTrue();
  }

  @Test
  void whatHasNoNeedHasNoValueForEffort() {
    rest.effortField(EFFORT);
    indexed(900);
    rest.jira.value("SHOP-1", EFFORT, 4d);
    rest.ask(
        () ->
            rest.writes.createImpact(
                "SHOP-1",
                Rest.JSON,
                null,
                Rest.body("{\"direction\": \"negative\", \"kind\": \"risk\", \"magnitude\": 9}")));
    rest.follow();

    JsonObject row = page("value", null, 9).getAsJsonArray("values").get(0).getAsJsonObject();

    assertThat(row.get("valueStatus").getAsString()).isEqualTo("no-need");
    assertThat(row.get("score").isJsonNull()).isFalse();
    assertThat(row.get("valueForEffort").isJsonNull()).isTrue();
  }

  @Test
  void keptHitsShowNobodyWhatTheyMayNotSee() {
    rest.effortField(EFFORT);
    indexed(1, 2);
    estimated(1, 9, 1);
    estimated(2, 9, 2);
    rest.follow();
    rest.jira.hide("reader", "SHOP-2");

    assertThat(keys(page("valueForEffort", null, 9))).containsExactly("SHOP-1", "SHOP-2");
    rest.jira.as("reader");
    assertThat(keys(page("valueForEffort", null, 9))).containsExactly("SHOP-1");
    rest.jira.as("pm").hide("pm", "SHOP-1");
    assertThat(keys(page("valueForEffort", null, 9))).containsExactly("SHOP-2");
  }

  @Test
  void aProjectOfWhichTheUserSeesNothingIsNotThere() {
    rest.jira.issue(1, "SHOP-1");
    rest.jira.grant("reporter", "browse", "SHOP").hide("reporter", "SHOP-1").as("reporter");

    Rest.Answer hidden =
        rest.ask(
            () ->
                rest.ranking.list(Long.toString(SmallJira.SHOP), "", null, null, null, null, null));
    Rest.Answer missing =
        rest.ask(() -> rest.ranking.list("NOPE", "", null, null, null, null, null));

    assertThat(hidden.status()).isEqualTo(404);
    assertThat(hidden.body()).isEqualTo(missing.body());
  }

  private Rest.Answer asked(String jql, String is, @Nullable String subtasks) {
    return rest.ask(() -> rest.ranking.list("SHOP", jql, List.of(is), null, subtasks, null, null));
  }

  private JsonObject filtered(String is) {
    return asked("", is, null).object();
  }

  /** SHOP-1 to SHOP-3 with an importance alone, so that their scores are open; 4 is not scored. */
  private void threeAssumed() {
    indexed(900, 800, 700, null);
    rest.jira.value("SHOP-1", IMPORTANCE, 9d);
    rest.jira.value("SHOP-2", IMPORTANCE, 5d);
    rest.jira.value("SHOP-3", IMPORTANCE, 1d);
    rest.follow();
  }

  @Test
  void filtersHideRowsAndLeaveTheOthersInTheirPlaces() {
    threeAssumed();
    rest.ask(
        () ->
            rest.writes.createImpact(
                "SHOP-2",
                Rest.JSON,
                null,
                Rest.body("{\"direction\": \"negative\", \"kind\": \"risk\", \"magnitude\": 10}")));
    rest.follow();

    JsonObject waiting = filtered("withheld");

    assertThat(keys(waiting)).containsExactly("SHOP-2");
    assertThat(waiting.get("matching").getAsInt()).isEqualTo(1);
    assertThat(waiting.get("total").getAsInt()).isEqualTo(4);
    JsonObject row = waiting.getAsJsonArray("values").get(0).getAsJsonObject();
    assertThat(row.get("rank").getAsInt()).isEqualTo(1);
    assertThat(row.get("placeTo").getAsInt()).isEqualTo(2);
    assertThat(keys(filtered("partial"))).containsExactly("SHOP-2", "SHOP-1", "SHOP-3");
    assertThat(filtered("").getAsJsonObject("counts").get("withheld").getAsInt()).isEqualTo(1);
    assertThat(filtered("").getAsJsonObject("counts").get("partial").getAsInt()).isEqualTo(3);
    assertThat(filtered("").getAsJsonObject("counts").get("validated").getAsInt()).isZero();
  }

  @Test
  void anyOfTheStatusesAndAllOfTheOtherFilters() {
    threeAssumed();

    assertThat(keys(filtered("assumed,validated"))).containsExactly("SHOP-1", "SHOP-2", "SHOP-3");
    assertThat(keys(filtered("assumed,withheld"))).isEmpty();
    assertThat(keys(filtered("no-need"))).isEmpty();
  }

  @Test
  void aFilterThatIsNoneIsNamedWithThoseThatAre() {
    indexed(100);

    assertThat(asked("", "partial,loud", null).error("is"))
        .contains("business-first", "ageing", "set-aside");
  }

  @Test
  void filteredPagesFollowEachOtherWithoutGapOrOverlap() {
    threeAssumed();
    List<String> keys = new ArrayList<>();
    String after = null;
    do {
      String from = after;
      JsonObject page =
          rest.ask(() -> rest.ranking.list("SHOP", "", List.of("assumed"), null, null, from, "1"))
              .object();
      keys.addAll(keys(page));
      after = next(page);
    } while (after != null);

    assertThat(keys).containsExactly("SHOP-1", "SHOP-2", "SHOP-3");
  }

  @Test
  void whatIsSetAsideIsNotRankedAndTheOthersMoveUp() {
    rest.setAside("labels in (compliance, security)");
    indexed(900, 800, 700, null, null);
    rest.jira.index().label(1, "security");
    rest.jira.index().label(3, "compliance");
    rest.jira.index().label(4, "security");
    rest.jira.due("SHOP-3", "2026-12-15").due("SHOP-1", "2027-01-31");

    JsonObject list = page("value", null, 50);
    JsonObject aside = list.getAsJsonObject("setAside");

    assertThat(keys(list)).containsExactly("SHOP-2", "SHOP-5");
    assertThat(list.getAsJsonArray("values").get(0).getAsJsonObject().get("rank").getAsInt())
        .isEqualTo(1);
    assertThat(list.get("total").getAsInt()).isEqualTo(2);
    assertThat(list.get("scored").getAsInt()).isEqualTo(1);
    assertThat(aside.get("total").getAsInt()).isEqualTo(3);
    assertThat(keys(aside)).containsExactly("SHOP-3", "SHOP-1", "SHOP-4");
    assertThat(aside.getAsJsonArray("values").get(0).getAsJsonObject().get("due").getAsString())
        .isEqualTo("2026-12-15");
    assertThat(aside.getAsJsonArray("values").get(0).getAsJsonObject().get("score").isJsonNull())
        .isTrue();
  }

  @Test
  void pagesOfAListWithMustDosStillGiveEachRowOnce() {
    rest.setAside("labels in (compliance, security)");
    indexed(900, 800, 800, 800, 700, null, null, null);
    for (long id : new long[] {1, 3, 6, 7}) {
      rest.jira.index().label(id, "security");
    }
    List<String> keys = new ArrayList<>();
    List<Integer> ranks = new ArrayList<>();
    String after = null;
    do {
      JsonObject page = page("value", after, 1);
      keys.addAll(keys(page));
      page.getAsJsonArray("values")
          .forEach(row -> ranks.add(row.getAsJsonObject().get("rank").getAsInt()));
      after = next(page);
    } while (after != null);

    assertThat(keys).containsExactly("SHOP-2", "SHOP-4", "SHOP-5", "SHOP-8");
    assertThat(ranks).containsExactly(1, 2, 3, 4);
  }

  @Test
  void mustDosCanBeLookedAtAlone() {
    rest.setAside("labels in (security)");
    indexed(900, null, 700);
    rest.jira.index().label(1, "security");
    rest.jira.index().label(2, "security");
    rest.jira.due("SHOP-2", "2026-12-15");

    JsonObject page =
        rest.ask(() -> rest.ranking.list("SHOP", "", List.of("set-aside"), null, null, null, "1"))
            .object();
    String after = next(page);

    assertThat(keys(page)).containsExactly("SHOP-2");
    assertThat(
            keys(
                rest.ask(
                        () ->
                            rest.ranking.list(
                                "SHOP", "", List.of("set-aside"), null, null, after, "1"))
                    .object()))
        .containsExactly("SHOP-1");
  }

  @Test
  void aBrokenSetAsideJqlIsToldAndTheListStillAnswers() {
    rest.setAside("nosuchfield = 1");
    indexed(900, null);

    JsonObject list = page("value", null, 50);

    assertThat(keys(list)).containsExactly("SHOP-1", "SHOP-2");
    assertThat(list.getAsJsonObject("setAside").get("fault").getAsString())
        .contains("Field 'nosuchfield' does not exist.");
  }

  @Test
  void whatIsWrongWithTheSetAsideJqlIsForWhoSeesNeeds() {
    rest.save(
        new ProjectSettings(
            SmallJira.SHOP,
            true,
            new Visibility(Set.of(SmallJira.RESEARCHERS)),
            null,
            "nosuchfield = 1",
            Map.of()));
    indexed(900, null);

    JsonObject aside = page("value", null, 50).getAsJsonObject("setAside");

    assertThat(aside.get("jql").isJsonNull()).isTrue();
    assertThat(aside.get("fault").getAsString())
        .isEqualTo("The settings of the project tell its administrators why.");
    rest.jira.researcher("pm");
    assertThat(page("value", null, 50).getAsJsonObject("setAside").get("fault").getAsString())
        .contains("nosuchfield");
  }

  @Test
  void subTasksAreFoldedUnderTheirParents() {
    indexed(900, 800, null);
    rest.jira.under("SHOP-2", rest.jira.issue(1, "SHOP-1"));
    rest.jira.index().put(rest.jira.issue(1, "SHOP-1"), 900);
    rest.jira.under("SHOP-3", rest.jira.issue(1, "SHOP-1"));
    rest.jira.index().put(rest.jira.issue(1, "SHOP-1"), 900);

    JsonObject list = page("value", null, 50);

    assertThat(keys(list)).containsExactly("SHOP-1");
    assertThat(list.getAsJsonArray("values").get(0).getAsJsonObject().get("children").getAsInt())
        .isEqualTo(2);
    assertThat(keys(rest.ask(() -> rest.ranking.children("SHOP", "SHOP-1")).object()))
        .containsExactly("SHOP-2", "SHOP-3");
    assertThat(keys(asked("", "", "in").object())).containsExactly("SHOP-1", "SHOP-2", "SHOP-3");
    assertThat(asked("", "", "maybe").error("subtasks")).contains("out, in");
  }

  @Test
  void aHiddenChildIsNeitherShownNorCounted() {
    indexed(900, null);
    rest.jira.under("SHOP-2", rest.jira.issue(1, "SHOP-1"));
    rest.jira.index().put(rest.jira.issue(1, "SHOP-1"), 900);
    rest.jira.hide("pm", "SHOP-2");

    assertThat(
            page("value", null, 50)
                .getAsJsonArray("values")
                .get(0)
                .getAsJsonObject()
                .get("children")
                .getAsInt())
        .isZero();
    assertThat(keys(rest.ask(() -> rest.ranking.children("SHOP", "SHOP-1")).object())).isEmpty();
  }

  @Test
  void aRowTellsItsNewPlaceAtOnce() {
    threeAssumed();
    // Read, and so kept.
    page("value", null, 50);
    rest.jira.value("SHOP-3", IMPORTANCE, 10d);
    rest.jira.value("SHOP-4", IMPORTANCE, 7d);
    rest.follow();

    JsonObject third = rest.ask(() -> rest.ranking.row("SHOP", "SHOP-3", "", null, null)).object();
    JsonObject fourth = rest.ask(() -> rest.ranking.row("SHOP", "SHOP-4", "", null, null)).object();

    assertThat(third.get("rank").getAsInt()).isEqualTo(1);
    assertThat(fourth.get("rank").getAsInt()).isEqualTo(3);
  }

  @Test
  void whoMayNotSeeNeedsSeesScoresAndNothingThatFollowsFromNeeds() {
    rest.visibleTo(new Visibility(Set.of(SmallJira.RESEARCHERS)));
    threeAssumed();
    rest.jira.as("reader");

    JsonObject list = filtered("");
    JsonObject row = list.getAsJsonArray("values").get(0).getAsJsonObject();

    assertThat(row.get("score").isJsonNull()).isFalse();
    assertThat(row.get("why").isJsonNull()).isTrue();
    assertThat(row.get("inputs").isJsonNull()).isTrue();
    assertThat(row.get("mayEdit").getAsBoolean()).isFalse();
    assertThat(list.getAsJsonObject("counts").has("ageing")).isFalse();
    assertThat(asked("", "ageing", null).status()).isEqualTo(400);
  }

  @Test
  void aRowSaysWhyItIsHereAndWhatWasTyped() {
    threeAssumed();

    JsonObject row = filtered("").getAsJsonArray("values").get(0).getAsJsonObject();

    assertThat(row.get("why").getAsString())
        .isEqualTo("Typed on the ticket, no research; 2 ratings are open");
    assertThat(row.getAsJsonObject("inputs").get("importance").getAsInt()).isEqualTo(9);
    assertThat(row.getAsJsonObject("inputs").get("need").isJsonNull()).isTrue();
    assertThat(filtered("").get("needImportanceField").getAsString()).isEqualTo(IMPORTANCE);
    assertThat(row.get("mayEdit").getAsBoolean()).isTrue();
  }

  @Test
  void pointsAreTheWholeListWithWhatOtherWeightsWant() {
    threeAssumed();
    rest.ask(
        () ->
            rest.writes.createImpact(
                "SHOP-1",
                Rest.JSON,
                null,
                Rest.body("{\"direction\": \"negative\", \"kind\": \"risk\", \"magnitude\": 10}")));
    rest.follow();

    JsonObject points = rest.ask(() -> rest.points.points("SHOP", "", null, null, null)).object();
    JsonObject first = points.getAsJsonArray("values").get(0).getAsJsonObject();

    assertThat(keys(points)).containsExactly("SHOP-1", "SHOP-2", "SHOP-3");
    assertThat(points.get("total").getAsInt()).isEqualTo(3);
    assertThat(0.6 * first.get("customer").getAsDouble() + 0.4 * first.get("carried").getAsDouble())
        .isCloseTo(first.get("score").getAsDouble(), within(0.011));
    assertThat(
            keys(
                rest.ask(() -> rest.points.points("SHOP", "", List.of("withheld"), null, null))
                    .object()))
        .containsExactly("SHOP-1");
  }

  @Test
  void pointsTellTheCornerOfTheModelInForceAndSearchOnce() {
    threeAssumed();
    Model stricter =
        Model.customerFirst()
            .with(Parameter.BUSINESS_FIRST_BUSINESS, 0.4)
            .with(Parameter.BUSINESS_FIRST_CUSTOMER, 0.25);
    rest.store
        .transactions()
        .write(
            () -> {
              rest.store
                  .models()
                  .save(SmallJira.SHOP, new ModelVersion(1, stricter, null, null, null));
              return true;
            });
    int before = rest.jira.index().searches();

    JsonObject points = rest.ask(() -> rest.points.points("SHOP", "", null, null, null)).object();

    assertThat(points.getAsJsonObject("businessFirst").get("business").getAsInt()).isEqualTo(40);
    assertThat(points.getAsJsonObject("businessFirst").get("customer").getAsInt()).isEqualTo(25);
    // The scored ones; beside them, whether the project is seen, and how long the list is.
    assertThat(rest.jira.index().searches() - before).isEqualTo(3);
  }

  @Test
  void anIssueOfAnotherProjectIsNoRowOfThisOne() {
    indexed(100);
    rest.jira.issue(99, "BANK-1");
    rest.jira.as("admin");

    assertThat(rest.ask(() -> rest.ranking.row("SHOP", "BANK-1", "", null, null)).status())
        .isEqualTo(404);
    assertThat(rest.ask(() -> rest.ranking.children("SHOP", "BANK-1")).status()).isEqualTo(404);
  }
}
