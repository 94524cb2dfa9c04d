package dev.needfirst.plugin.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.needfirst.core.project.Visibility;
import dev.needfirst.plugin.fixtures.SmallJira;
import dev.needfirst.plugin.issue.NeedfirstField;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What goes out of a project: the list as it is seen, and everything. */
class ExportOverRestTest {
  private static final String NEED =
      """
      {"project": "SHOP", "statement": "Find an invoice", "importance": 9, "rootCauses": ["Hidden"],
       "evidence": [{"kind": "observation", "sources": 6, "date": "2026-11-20", "summary": "Seen"}],
       "impacts": [{"direction": "negative", "kind": "retention", "magnitude": 7}]}""";

  private final Rest rest = new Rest();

  @BeforeEach
  void issues() {
    rest.fieldIds.remember(NeedfirstField.VALUE_SCORE, "customfield_9");
    for (int number = 1; number <= 3; number++) {
      rest.jira.index().put(rest.jira.issue(number, "SHOP-" + number), number * 1000);
    }
  }

  private String file(String format, @Nullable String columns) {
    return rest.file(() -> rest.export.export("SHOP", format, "", null, null, null, columns));
  }

  private String everything() {
    return rest.file(() -> rest.export.export("SHOP", "json", null, null, null, null, null));
  }

  private void aNeedOf(String issue) {
    long need = rest.createNeed(NEED).object().get("id").getAsLong();
    rest.ask(
        () ->
            rest.writes.link(
                issue,
                Long.toString(need),
                Rest.JSON,
                null,
                Rest.body("{\"fit\": 9, \"experience\": -2, \"cause\": 0}")));
  }

  @Test
  void theListGoesOutAsItIsSeenWithTheColumnsAskedFor() {
    assertThat(file("csv", "issue,rank,summary"))
        .startsWith("\uFEFF")
        .hasLineCount(4)
        .contains("issue,rank,summary\r\nSHOP-3,1,The summary of SHOP-3\r\nSHOP-2,2,")
        .endsWith("SHOP-1,3,The summary of SHOP-1\r\n");
  }

  @Test
  void aListLongerThanAPageGoesOutWholeAndEachRowOnce() {
    for (int number = 1; number <= 2_345; number++) {
      rest.jira.index().put(rest.jira.issue(number, "SHOP-" + number), number % 700);
    }

    String csv = file("csv", "issue");

    assertThat(csv.lines()).hasSize(2_346).doesNotHaveDuplicates();
  }

  @Test
  void whatIsWrongIsSaidInsteadOfAFile() {
    assertThat(file("pdf", null)).contains("json, csv, xlsx");
    JsonObject wrong =
        JsonParser.parseString(
                rest.file(
                    () ->
                        rest.export.export("SHOP", "csv", "no JQL (", null, "up", null, "issue,x")))
            .getAsJsonObject()
            .getAsJsonObject("errors");
    assertThat(wrong.keySet()).contains("columns");
  }

  @Test
  void needsAreNotInTheListOfWhoDoesNotSeeThem() {
    aNeedOf("SHOP-1");
    rest.follow();
    assertThat(file("csv", "statement")).contains("Find an invoice");
    rest.visibleTo(new Visibility(Set.of(SmallJira.RESEARCHERS)));

    assertThat(file("csv", null)).contains("SHOP-1").doesNotContain("Find an invoice");
  }

  @Test
  void everythingGoesOutAndTheSameStateIsTheSameFile() {
    aNeedOf("SHOP-1");
    rest.jira.as("admin");

    String first = everything();

    assertThat(everything()).isEqualTo(first);
    JsonObject file = JsonParser.parseString(first).getAsJsonObject();
    assertThat(file.get("complete").getAsBoolean()).isTrue();
    assertThat(file.getAsJsonArray("needs").get(0).toString())
        .isEqualTo(
            "{\"statement\":\"Find an invoice\",\"who\":null,\"importance\":9,\"satisfaction\":null,"
                + "\"reach\":null,\"rootCauses\":[\"Hidden\"],\"evidence\":[{\"kind\":\"observation\","
                + "\"stance\":\"supports\",\"sources\":6,\"date\":\"2026-11-20\",\"summary\":\"Seen\","
                + "\"url\":null,\"author\":{\"name\":\"pm\"}}],\"impacts\":[{\"direction\":\"negative\","
                + "\"kind\":\"retention\",\"magnitude\":7,\"description\":null,\"kpi\":null}],"
                + "\"links\":[{\"issue\":\"SHOP-1\",\"fit\":9,\"experience\":-2,\"cause\":0}]}");
  }

  @Test
  void everythingIsForAdministratorsOfTheProjectWhoSeeItsNeeds() {
    aNeedOf("SHOP-1");
    assertThat(everything()).contains("administrator").doesNotContain("invoice");
    rest.visibleTo(new Visibility(Set.of(SmallJira.RESEARCHERS)));
    rest.jira.as("admin");
    assertThat(everything()).contains("not visible to you").doesNotContain("invoice");
    rest.jira.as("reporter");
    assertThat(everything()).doesNotContain("invoice", "administrator");
  }

  @Test
  void whatIsOnHiddenIssuesStaysInAndTheFileSaysThatItIsNotComplete() {
    aNeedOf("SHOP-2");
    rest.jira.as("admin").hide("admin", "SHOP-2");

    assertThat(everything()).contains("\"complete\":false").doesNotContain("SHOP-2");
  }
}
