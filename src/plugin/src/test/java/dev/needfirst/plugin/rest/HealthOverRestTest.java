package dev.needfirst.plugin.rest;

import static dev.needfirst.plugin.rest.Rest.JSON;
import static dev.needfirst.plugin.rest.Rest.body;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.needfirst.core.recording.By;
import dev.needfirst.core.recording.NeedDraft;
import dev.needfirst.core.recording.RecordingNeeds;
import dev.needfirst.plugin.fixtures.SmallJira;
import dev.needfirst.plugin.issue.Audits;
import dev.needfirst.plugin.issue.FieldSetup;
import dev.needfirst.plugin.issue.NeedfirstField;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How the plugin is and what it has added, told to Jira administrators. */
class HealthOverRestTest {
  private final Rest rest = new Rest();

  @BeforeEach
  void anAdministrator() {
    rest.jira.as("admin");
  }

  private JsonObject health() {
    return rest.ask(rest.health::get).object();
  }

  private void audited(Audits.Found... found) {
    rest.audits.with(
        "last",
        new Audits.Audited(
            Instant.parse("2026-11-21T02:14:00Z"),
            Instant.parse("2026-11-21T02:15:00Z"),
            List.of(found)));
  }

  private static FieldSetup.Field field(NeedfirstField role, String name) {
    return new FieldSetup.Field(role, null, name, null);
  }

  private static List<String> codes(JsonObject health) {
    List<String> codes = new ArrayList<>();
    for (JsonElement one : health.getAsJsonArray("attention")) {
      codes.add(one.getAsJsonObject().get("code").getAsString());
    }
    return codes;
  }

  @Test
  void itTellsHowTheBookTheLogAndTheIndexAre() {
    long written = need("Find invoices");
    rest.following.runOnce();

    JsonObject health = health();

    assertThat(written).isPositive();
    assertThat(health.getAsJsonObject("book").get("projects").getAsInt()).isEqualTo(1);
    assertThat(health.getAsJsonObject("book").get("needs").getAsInt()).isEqualTo(1);
    assertThat(health.getAsJsonObject("book").get("behind").getAsLong()).isZero();
    JsonObject tail = health.getAsJsonObject("tail");
    assertThat(tail.get("followed")).isEqualTo(tail.get("last"));
    assertThat(tail.get("waiting").getAsInt()).isZero();
    JsonObject node = health.getAsJsonArray("nodes").get(0).getAsJsonObject();
    assertThat(node.get("state").getAsString()).isEqualTo("in-step");
    assertThat(health.get("scoringDate").getAsString()).isEqualTo("2026-11-21");
    assertThat(health.get("nextScoringDate").getAsString()).isEqualTo("2026-12-01");
    assertThat(codes(health)).isEmpty();
    need("Send reminders");
    assertThat(health().getAsJsonObject("tail").get("waiting").getAsInt()).isEqualTo(1);
  }

  @Test
  void otherNodesAreThereAsTheyToldAndMissedWhereTheyAreSilent() {
    rest.following.runOnce();
    Instant now = Instant.parse(node(health(), 0).get("seen").getAsString());
    tells("42@two", now.minusSeconds(30));
    assertThat(codes(health())).isEmpty();
    tells("43@three", now.minusSeconds(100));

    JsonObject health = health();

    assertThat(node(health, 0).get("here").getAsBoolean()).isTrue();
    assertThat(node(health, 1).get("node").getAsString()).isEqualTo("42@two");
    assertThat(node(health, 1).get("state").getAsString()).isEqualTo("in-step");
    assertThat(node(health, 1).get("fieldAnswer").getAsDouble()).isEqualTo(1.5);
    assertThat(node(health, 2).get("state").getAsString()).isEqualTo("silent");
    assertThat(codes(health)).containsExactly("silent");
  }

  private void tells(String node, Instant when) {
    rest.store
        .settings()
        .remember("node." + node, when.toEpochMilli() + " true 5 false 1500 - 0 0 1.0");
  }

  private static JsonObject node(JsonObject health, int at) {
    return health.getAsJsonArray("nodes").get(at).getAsJsonObject();
  }

  private long need(String statement) {
    return new RecordingNeeds(rest.store, Clock.systemUTC())
        .record(
            SmallJira.SHOP,
            new NeedDraft(statement, null, 9.0, 2.0, null, List.of(), List.of(), List.of()),
            By.author("admin"))
        .id();
  }

  @Test
  void whatIsToBeLookedAtComesWorstFirstAndInWords() {
    rest.jira.issue(7, "SHOP-7");
    audited(
        new Audits.Found(SmallJira.SHOP, 2, List.of(7L, 8L)), new Audits.Found(99, 0, List.of()));
    rest.setup.with(
        "report",
        new FieldSetup.Report(
            List.of(field(NeedfirstField.VALUE_SCORE, "Value Score")), List.of()));

    JsonObject health = health();

    assertThat(codes(health)).containsExactly("field-missing", "audit-differed");
    JsonObject audit = health.getAsJsonObject("audit");
    assertThat(audit.get("differed").getAsInt()).isEqualTo(2);
    assertThat(audit.getAsJsonArray("which").toString())
        .isEqualTo("[{\"project\":\"SHOP\",\"differed\":2,\"issues\":[\"SHOP-7\"]}]");
  }

  @Test
  void diagnosticsHaveNumbersAndNoNames() throws IOException {
    rest.jira.issue(7, "SHOP-7");
    audited(new Audits.Found(SmallJira.SHOP, 1, List.of(7L)));
    rest.setup.with(
        "report",
        new FieldSetup.Report(
            List.of(
                new FieldSetup.Field(
                    NeedfirstField.VALUE_SCORE, "customfield_9", "Wert für Acme", null)),
            List.of()));

    Response response = rest.health.diagnostics();

    String text = new String((byte[]) response.getEntity(), StandardCharsets.UTF_8);
    assertThat(text)
        .contains("audit.differed 1", "book.issues 0", "fields[0].id customfield_9")
        .doesNotContain("SHOP", "Acme", "admin");
  }

  @Test
  void theHealthIsForJiraAdministrators() {
    rest.jira.as("pm");
    assertThat(rest.ask(rest.health::get).status()).isEqualTo(403);
    assertThat(rest.ask(rest.health::diagnostics).status()).isEqualTo(403);
    assertThat(rest.ask(() -> rest.health.audit(JSON, body("{}"))).status()).isEqualTo(403);
    assertThat(rest.ask(rest.added::get).status()).isEqualTo(403);
    assertThat(rest.ask(() -> rest.added.remove(JSON, body("{}"))).status()).isEqualTo(403);
  }

  @Test
  void nothingIsRemovedThatIsInNoExport() throws IOException {
    need("Find invoices");
    assertThat(rest.ask(() -> rest.added.remove(JSON, body("{}"))).error("reason")).isNotBlank();
    String json = "{\"reason\": \"we move\"}";
    Rest.Answer refused = rest.ask(() -> rest.added.remove(JSON, body(json)));
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.error("SHOP")).isNotBlank();

    try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      ((StreamingOutput) rest.export.export("SHOP", null, null, null, null, null, null).getEntity())
          .write(out);
    }
    JsonObject project =
        rest.ask(rest.added::get).object().getAsJsonArray("projects").get(0).getAsJsonObject();
    assertThat(project.get("changedSince").getAsBoolean()).isFalse();
    assertThat(project.get("exported").isJsonNull()).isFalse();
    Rest.Answer removed = rest.ask(() -> rest.added.remove(JSON, body(json)));
    assertThat(removed.status()).isEqualTo(200);
    assertThat(removed.object().get("rows").getAsInt()).isEqualTo(1);
    assertThat(rest.store.settings().decidedProjects()).isEmpty();
    assertThat(rest.store.needs().idsOfProject(SmallJira.SHOP, 10)).isEmpty();
  }

  @Test
  void whatWasAddedIsTold() {
    rest.setup.with(
        "report",
        new FieldSetup.Report(
            List.of(field(NeedfirstField.VALUE_SCORE, "Value Score")), List.of()));
    JsonObject added = rest.ask(rest.added::get).object();
    assertThat(added.getAsJsonArray("tables").toString())
        .isEqualTo("[{\"name\":\"Need\",\"rows\":3}]");
    assertThat(added.getAsJsonArray("jobs").toString()).contains("0 17 3");
    assertThat(added.getAsJsonArray("fields").get(0).getAsJsonObject().get("type").getAsString())
        .isEqualTo("result");
    assertThat(added.getAsJsonArray("cannotTell").toString()).contains("filters", "boards");
  }
}
