package dev.needfirst.plugin.rest;

import static dev.needfirst.plugin.rest.Rest.JSON;
import static dev.needfirst.plugin.rest.Rest.body;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.needfirst.core.impact.Impact;
import dev.needfirst.core.project.ProjectSettings;
import dev.needfirst.core.project.Visibility;
import dev.needfirst.plugin.fixtures.SmallJira;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fields that were filled before Needfirst came are found, and become impacts as one batch. */
class FieldsOverRestTest {
  static final String TEXT = "com.atlassian.jira.plugin.system.customfieldtypes:textfield";
  private static final String NUMBER = "com.atlassian.jira.plugin.system.customfieldtypes:float";
  private static final String VALUE = "customfield_5";

  private final Rest rest = new Rest();

  private Rest.Answer fields(String... also) {
    return rest.ask(() -> rest.startFields.list("SHOP", List.of(also)));
  }

  private static Stream<JsonObject> values(Rest.Answer answer, String member) {
    return StreamSupport.stream(answer.object().getAsJsonArray(member).spliterator(), false)
        .map(JsonElement::getAsJsonObject);
  }

  private Rest.Answer make(String json, @Nullable String dryRun) {
    return rest.ask(() -> rest.startFields.make("SHOP", JSON, dryRun, body(json)));
  }

  private Rest.Answer preview() {
    return make("{\"field\": \"" + VALUE + "\"}", "true");
  }

  private Rest.Answer make(double from, double to) {
    return make("{\"field\": \"" + VALUE + "\", \"from\": " + from + ", \"to\": " + to + "}", null);
  }

  private Rest.Answer undo(Rest.Answer made) {
    String done = made.object().getAsJsonArray("done").toString();
    return rest.ask(
        () -> rest.startFields.takeBack("SHOP", JSON, body("{\"impacts\": " + done + "}")));
  }

  private List<Impact> impacts(long issue) {
    return rest.store.ownImpacts().ofIssue(issue);
  }

  private static List<String> why(Rest.Answer answer) {
    return values(answer, "left").map(left -> left.get("why").getAsString()).toList();
  }

  private void filled(Number... numbers) {
    rest.jira.field(VALUE, "Business Value", NUMBER);
    for (int at = 0; at < numbers.length; at++) {
      rest.jira.issue(at + 1, "SHOP-" + (at + 1));
      rest.jira.value("SHOP-" + (at + 1), VALUE, numbers[at]);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"garbage", "", "-7", "SHOP-", "SHOP-12345678901234567890"})
  void whatIsNoKeyIsNoPlaceToGoOnFrom(String after) {
    filled(20.0, 80.0);

    Rest.Answer refused =
        make(
            "{\"field\": \"%s\", \"from\": 0, \"to\": 100, \"after\": \"%s\"}"
                .formatted(VALUE, after),
            null);

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.error("after")).contains("does not go with this query");
    assertThat(impacts(1)).isEmpty();
  }

  @Test
  void fieldsAreFoundByNameWithWhatIsInThem() {
    filled(20.0, 80.0, 50.0);
    rest.jira.issue(4, "SHOP-4");
    rest.jira.field("customfield_6", "Customers", TEXT);
    rest.jira.value("SHOP-4", "customfield_6", "Nord  Velo\nand others");
    rest.jira.field("customfield_7", "Customer Impact", "com.example:something");
    rest.jira.field("customfield_8", "Colour", TEXT);

    Rest.Answer found = fields();

    assertThat(found.object().get("issues").getAsInt()).isEqualTo(4);
    assertThat(found.object().get("mayMap").getAsBoolean()).isFalse();
    assertThat(values(found, "values").map(one -> one.get("name").getAsString()))
        .containsExactly("Business Value", "Customers");
    JsonObject value = values(found, "values").findFirst().orElseThrow();
    assertThat(value.get("likely").getAsString()).isEqualTo("business-value");
    assertThat(value.get("filled").getAsInt()).isEqualTo(3);
    assertThat(value.get("of").getAsInt()).isEqualTo(4);
    assertThat(value.get("from").toString()).isEqualTo("20");
    assertThat(value.get("to").toString()).isEqualTo("80");
    assertThat(value.get("impacts").getAsInt()).isZero();
    JsonObject customers = values(found, "values").skip(1).findFirst().orElseThrow();
    assertThat(customers.get("samples").toString()).isEqualTo("[\"Nord Velo and others\"]");
    // A type that only its maker knows is not looked into, and a name that says nothing is left.
    assertThat(values(found, "others").map(one -> one.get("name").getAsString()))
        .containsExactly("Colour");
    assertThat(values(fields("customfield_8"), "values").map(one -> one.get("name").getAsString()))
        .contains("Colour");
  }

  @Test
  void whatAProjectUsesAlreadyIsToldAndItsAdministratorMayMap() {
    filled(1.0, 2.0);
    rest.save(
        new ProjectSettings(
            SmallJira.SHOP,
            true,
            Visibility.browse(),
            VALUE,
            null,
            Map.of("need-importance", "customfield_6")));
    rest.jira.field("customfield_6", "Weight", NUMBER);
    rest.jira.as("admin");

    Rest.Answer found = fields();

    assertThat(found.object().get("mayMap").getAsBoolean()).isTrue();
    assertThat(values(found, "values").map(one -> one.get("usedAs").getAsString()))
        .containsExactly("effort", "needImportance");
  }

  @Test
  void aNumberBecomesAnImpactOfKindOtherScaledByItsRealRangeAndIsGoneAfterOneUndo() {
    filled(20.0, 80.0, 50.0);
    rest.jira.issue(4, "SHOP-4");

    Rest.Answer preview = preview();
    assertThat(preview.object().get("total").getAsInt()).isEqualTo(3);
    assertThat(values(preview, "values").map(one -> one.get("magnitude").toString()))
        .containsExactly("0", "10", "5");
    assertThat(impacts(2)).isEmpty();

    Rest.Answer made = make(20, 80);

    assertThat(values(made, "done")).hasSize(3);
    assertThat(made.object().get("after").isJsonNull()).isTrue();
    assertThat(impacts(3))
        .singleElement()
        .satisfies(
            impact -> {
              assertThat(impact.kind().code()).isEqualTo("other");
              assertThat(impact.magnitude()).isEqualTo(5.0);
              assertThat(impact.description()).contains("\u201cBusiness Value\u201d", "50", "80");
            });
    assertThat(impacts(4)).isEmpty();
    assertThat(why(make(20, 80))).containsExactly("already", "already", "already");
    assertThat(values(fields(), "values").findFirst().orElseThrow().get("impacts").getAsInt())
        .isEqualTo(3);

    Rest.Answer undone = undo(made);
    assertThat(values(undone, "done")).hasSize(3);
    assertThat(values(undone, "left")).isEmpty();
    assertThat(impacts(1)).isEmpty();
    assertThat(impacts(3)).isEmpty();
    assertThat(why(undo(made))).containsExactly("gone", "gone", "gone");
  }

  @Test
  void whatCannotBeScaledSaysWhy() {
    rest.jira.field(VALUE, "Business Value", NUMBER);
    rest.jira.issue(1, "SHOP-1");
    assertThat(preview().error("field")).contains("Business Value").contains("empty");

    rest.jira.value("SHOP-1", VALUE, 7.0);
    assertThat(preview().error("field")).contains("7");

    rest.jira.field("customfield_6", "Customers", TEXT);
    assertThat(make("{\"field\": \"customfield_6\"}", "true").error("field")).contains("number");
    assertThat(make("{\"field\": \"customfield_99\"}", "true").error("field"))
        .contains("customfield_99");
    assertThat(make("{}", "true").error("field")).isEqualTo("is required");
    assertThat(make("{\"field\": \"" + VALUE + "\"}", null).error("from")).isEqualTo("is required");
    assertThat(make(8, 8).error("to")).isNotBlank();
  }

  @Test
  void aFieldThatCountsAsBusinessImpactDoesNotCountTwice() {
    filled(1.0, 2.0);
    rest.save(
        new ProjectSettings(
            SmallJira.SHOP,
            true,
            Visibility.browse(),
            null,
            null,
            Map.of("business-impact", VALUE)));
    rest.fieldIds.refresh();

    assertThat(preview().error("field")).contains("Business Value").contains("twice");
    assertThat(make(1, 2).error("field")).contains("twice");
    assertThat(impacts(1)).isEmpty();
  }

  @Test
  void whatChangedMeanwhileOrMayNotBeEditedIsLeftAndNamed() {
    filled(1.0, 9.0, 5.0);
    rest.jira.value("SHOP-2", VALUE, 11.0);
    rest.jira.notEditable("SHOP-1");

    Rest.Answer made = make(1, 9);

    assertThat(why(made)).containsExactlyInAnyOrder("no-edit", "changed");
    assertThat(values(made, "done")).hasSize(1);
    rest.jira.hide("pm", "SHOP-3");
    assertThat(why(undo(made))).containsExactly("gone");
    assertThat(impacts(3)).hasSize(1);
  }

  @Test
  void whoMayNotWriteOrSeeIsRefused() {
    filled(1.0, 2.0);
    rest.jira.as("reader");
    assertThat(fields().status()).isEqualTo(200);
    assertThat(preview().status()).isEqualTo(403);
    assertThat(make(1, 2).status()).isEqualTo(403);

    rest.jira.as("pm");
    rest.visibleTo(new Visibility(Set.of(SmallJira.RESEARCHERS)));
    assertThat(fields().status()).isEqualTo(404);
    assertThat(make(1, 2).status()).isEqualTo(404);
  }
}
