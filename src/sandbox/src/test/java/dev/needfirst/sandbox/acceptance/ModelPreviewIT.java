package dev.needfirst.sandbox.acceptance;

import static dev.needfirst.sandbox.acceptance.Caller.OURS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a preview says of a model is what is seen once the model is saved. */
class ModelPreviewIT {
  private static final int CHANGES = 20;
  private static final String SHOP = OURS + "/projects/SHOP";
  private static final long SEED = Long.getLong("needfirst.seed", 20_261_122);

  @TempDir static Path folder;
  private static RunningSandbox sandbox;

  @BeforeAll
  static void start() {
    // There is no other node to wait for.
    sandbox = RunningSandbox.start(folder.resolve("home"), "-Dneedfirst.settling.millis=200");
  }

  @AfterAll
  static void stop() {
    sandbox.close();
  }

  @Test
  void twentyRandomChangesOfParametersMoveWhatTheirPreviewSaid() {
    Caller admin = sandbox.as("admin");
    JsonNode members = admin.get(OURS + "/model/parameters").expecting(200).json().path("values");
    Random random = new Random(SEED);
    Eventually.holds(() -> assertThat(admin.caughtUp("SHOP")).isTrue());
    Map<String, JsonNode> before = scored(admin);
    assertThat(before).hasSizeGreaterThan(30);
    for (int change = 1; change <= CHANGES; change++) {
      ObjectNode model = (ObjectNode) admin.get(SHOP + "/model").expecting(200).json();
      List<String> changed = changeSome(model, members, random);
      JsonNode preview =
          admin
              .post(SHOP + "/model/preview?top=100&places=20&points=true", model.toString())
              .expecting(200)
              .json();

      model.put("reason", "Change " + change);
      admin.put(SHOP + "/model", model.toString()).expecting(200);

      Eventually.holds(() -> assertThat(admin.caughtUp("SHOP")).isTrue());
      Map<String, JsonNode> after = scored(admin);
      compare(preview, before, after, "change " + change + " of " + changed);
      before = after;
    }
  }

  private static void compare(
      JsonNode preview, Map<String, JsonNode> before, Map<String, JsonNode> after, String change) {
    List<String> keys = List.copyOf(before.keySet());
    assertThat(after.keySet()).as(change).containsExactlyInAnyOrderElementsOf(keys);
    assertThat(preview.path("scored").asInt()).as(change).isEqualTo(keys.size());
    assertThat(preview.path("moved").asInt())
        .as(change)
        .isEqualTo(differing("score", keys, before, after));
    assertThat(preview.path("changedPlace").asInt())
        .as(change)
        .isEqualTo(differing("rank", keys, before, after));
    assertThat(preview.path("changedPlaceOfFirst").asInt())
        .as(change)
        .isEqualTo(differing("rank", keys.subList(0, 20), before, after));
    assertThat(preview.path("points")).as(change).hasSameSizeAs(keys);
    for (JsonNode point : preview.path("points")) {
      JsonNode seen = row(after, point.path("issue").asText());
      for (String member : List.of("score", "customer", "business", "valueStatus")) {
        assertThat(point.at("/to/" + member))
            .as("%s, %s of %s", change, member, seen)
            .isEqualTo(seen.path(member));
      }
    }
    assertThat(preview.path("places")).as(change).hasSizeGreaterThanOrEqualTo(20);
    for (String rows : List.of("places", "top")) {
      for (JsonNode row : preview.path(rows)) {
        String key = row.path("issue").asText();
        assertThat(List.of(row.path("from"), row.path("to"), row.path("scoreTo")))
            .as("%s, %s", change, key)
            .isEqualTo(
                List.of(
                    row(before, key).path("rank"),
                    row(after, key).path("rank"),
                    row(after, key).path("score")));
      }
    }
  }

  private static int differing(
      String member, List<String> keys, Map<String, JsonNode> before, Map<String, JsonNode> after) {
    return (int)
        keys.stream()
            .filter(key -> !row(before, key).path(member).equals(row(after, key).path(member)))
            .count();
  }

  /** The scored issues of the ranking by their keys, in its order. */
  private static Map<String, JsonNode> scored(Caller caller) {
    Map<String, JsonNode> scored = new LinkedHashMap<>();
    for (JsonNode row :
        caller.get(SHOP + "/ranking?maxResults=1000").expecting(200).json().path("values")) {
      if (!row.path("score").isNull()) {
        scored.put(row.path("issue").asText(), row);
      }
    }
    return scored;
  }

  private static JsonNode row(Map<String, JsonNode> rows, String key) {
    return rows.getOrDefault(key, MissingNode.getInstance());
  }

  /**
   * Gives one to six numbers of the model other values within their ranges; returns their names.
   */
  private static List<String> changeSome(ObjectNode model, JsonNode members, Random random) {
    List<JsonNode> all = new ArrayList<>();
    members.forEach(all::add);
    Collections.shuffle(all, random);
    List<String> changed = new ArrayList<>();
    for (JsonNode member : all.subList(0, 1 + random.nextInt(6))) {
      String name = member.path("member").asText();
      double value = within(member, random);
      set(model, name, value);
      if (name.endsWith("Weight")) {
        set(model, "customerWeight".equals(name) ? "businessWeight" : "customerWeight", 1 - value);
      }
      changed.add(name + " = " + value);
    }
    capImpacts(model);
    return changed;
  }

  /** A value of whole hundredths, or of whole days. */
  private static double within(JsonNode member, Random random) {
    double least = member.path("least").asDouble();
    double most =
        member.path("most").isNull()
            ? 2 * member.path("standard").asDouble() + 1
            : member.path("most").asDouble();
    double value = Math.round((least + random.nextDouble() * (most - least)) * 100) / 100.0;
    return member.path("aboveLeast").asBoolean() ? Math.max(value, least + .01) : value;
  }

  /** No impact may count for more than everything. */
  private static void capImpacts(ObjectNode model) {
    double scale = model.path("impactScale").asDouble();
    ObjectNode weights = (ObjectNode) model.path("impactWeights");
    for (String kind : List.copyOf(names(weights))) {
      if (scale * weights.path(kind).asDouble() > 1) {
        weights.put(kind, 1 / scale);
      }
    }
  }

  private static List<String> names(ObjectNode node) {
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static void set(ObjectNode model, String member, double value) {
    int dot = member.lastIndexOf('.');
    ObjectNode at =
        dot < 0 ? model : (ObjectNode) model.at("/" + member.substring(0, dot).replace('.', '/'));
    at.put(member.substring(dot + 1), value);
  }
}
