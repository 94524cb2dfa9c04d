package dev.needfirst.plugin.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.needfirst.plugin.fixtures.SmallJira;
import dev.needfirst.plugin.issue.NeedfirstField;
import java.util.ArrayList;
import java.util.List;
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
    return rest.ask(() -> rest.project.ranking("SHOP", "", order, after, Integer.toString(rows)))
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
    // Who may see the project is asked every time.
    assertThat(rest.jira.index().searches() - searches).isEqualTo(2);
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
        rest.ask(() -> rest.project.ranking(Long.toString(SmallJira.SHOP), "", null, null, null));
    Rest.Answer missing = rest.ask(() -> rest.project.ranking("NOPE", "", null, null, null));

    assertThat(hidden.status()).isEqualTo(404);
    assertThat(hidden.body()).isEqualTo(missing.body());
  }
}
