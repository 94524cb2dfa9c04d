package dev.needfirst.plugin.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.needfirst.core.model.GivenUp;
import dev.needfirst.core.model.Model;
import dev.needfirst.core.model.ModelVersion;
import dev.needfirst.core.model.Parameter;
import dev.needfirst.core.project.ProjectSettings;
import dev.needfirst.core.project.Visibility;
import dev.needfirst.plugin.fixtures.SmallJira;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything of a project goes out of one Jira and into another, or the same one. */
class ImportOverRestTest {
  private static final Instant BEFORE = Instant.parse("2026-10-01T08:30:00.123Z");
  private static final String HEAD = "\"format\":\"needfirst-project\",\"formatVersion\":1";

  private final Rest rest = new Rest();

  @BeforeEach
  void asAdministrator() {
    prepare(rest);
  }

  private static void prepare(Rest one) {
    for (int number = 1; number <= 12; number++) {
      one.jira.issue(number, "SHOP-" + number);
    }
    one.jira.field("customfield_5", "Story Points", "float");
    one.jira.researcher("admin").as("admin");
  }

  private static String export(Rest from) {
    return from.file(() -> from.export.export("SHOP", null, null, null, null, null, null));
  }

  private static Rest.Answer imported(Rest into, String file, String dryRun) {
    return into.ask(() -> into.imports.take("SHOP", dryRun, Rest.JSON, Rest.body(file)));
  }

  private Rest.Answer imported(String file) {
    return imported(rest, file, "false");
  }

  /** A project with everything of which the dice make something. */
  private static Rest project(long seed) {
    Rest one = new Rest();
    prepare(one);
    Random dice = new Random(seed);
    int needs = dice.nextInt(6);
    for (int number = 0; number < needs; number++) {
      long need = one.createNeed(need(dice)).object().get("id").getAsLong();
      for (int issue = 1; issue <= 12; issue++) {
        if (dice.nextInt(3) == 0) {
          String link =
              "{\"fit\": %s, \"experience\": %s, \"cause\": %s}"
                  .formatted(
                      number(dice, 10), dice.nextInt(21) - 10, dice.nextBoolean() ? "0" : "null");
          String key = "SHOP-" + issue;
          one.ask(
              () -> one.writes.link(key, Long.toString(need), Rest.JSON, null, Rest.body(link)));
        }
      }
    }
    for (int issue = 1; issue <= 12; issue++) {
      String key = "SHOP-" + issue;
      if (dice.nextInt(3) == 0) {
        String impact = impact(dice);
        one.ask(() -> one.writes.createImpact(key, Rest.JSON, null, Rest.body(impact)));
      }
      if (dice.nextInt(3) == 0) {
        one.jira.resolved(key, BEFORE);
        one.ask(() -> one.writes.skipQuestion(key));
      }
    }
    for (int version = 1; version <= dice.nextInt(4); version++) {
      model(one, version, dice);
    }
    settings(one, dice);
    return one;
  }

  private static void model(Rest one, int version, Random dice) {
    one.store
        .transactions()
        .write(
            () -> {
              if (dice.nextInt(4) == 0) {
                one.store.models().giveUp(SmallJira.SHOP, new GivenUp(version, null, null, null));
              } else {
                one.store
                    .models()
                    .save(
                        SmallJira.SHOP,
                        new ModelVersion(
                            version,
                            Model.customerFirst().with(Parameter.REACH_FLOOR, dice.nextDouble()),
                            dice.nextBoolean() ? "pm" : "JIRAUSER-gone",
                            BEFORE.plusSeconds(version),
                            dice.nextBoolean() ? "Because\n\"so\"" : null));
              }
              return true;
            });
  }

  private static void settings(Rest one, Random dice) {
    one.store
        .transactions()
        .write(
            () -> {
              one.store
                  .settings()
                  .save(
                      new ProjectSettings(
                          SmallJira.SHOP,
                          true,
                          dice.nextBoolean()
                              ? Visibility.browse()
                              : new Visibility(Set.of(SmallJira.RESEARCHERS)),
                          dice.nextBoolean() ? "customfield_5" : null,
                          null,
                          dice.nextBoolean()
                              ? Map.of("need-importance", "customfield_5")
                              : Map.of()));
              return true;
            });
  }

  private static String need(Random dice) {
    return """
        {"project": "SHOP", "statement": %s, "who": %s, "importance": %s, "satisfaction": %s,
         "reach": %s, "rootCauses": ["Hidden \\u00e4 \\" , [1]", "Second"],
         "evidence": [%s], "impacts": [%s]}"""
        .formatted(
            "\"Find \\n\\\"it\\\" \\ud83d\\ude00 " + dice.nextInt() + "\"",
            dice.nextBoolean() ? "null" : "\"Shop owners\"",
            number(dice, 10),
            number(dice, 10),
            number(dice, 1),
            IntStream.range(0, dice.nextInt(4))
                .mapToObj(at -> evidence(dice))
                .collect(Collectors.joining(",")),
            IntStream.range(0, dice.nextInt(3))
                .mapToObj(at -> impact(dice))
                .collect(Collectors.joining(",")));
  }

  private static String evidence(Random dice) {
    return """
        {"kind": "%s", "stance": "%s", "sources": %d, "date": "%s", "summary": "=Seen, twice",
         "url": %s}"""
        .formatted(
            dice.nextBoolean() ? "observation" : "support-case",
            dice.nextBoolean() ? "supports" : "contradicts",
            1 + dice.nextInt(1_000_000),
            "20" + (10 + dice.nextInt(16)) + "-02-28",
            dice.nextBoolean() ? "null" : "\"https://example.com/a?b=%20c\"");
  }

  private static String impact(Random dice) {
    return """
        {"direction": "%s", "kind": "kpi", "magnitude": %s, "description": %s, "kpi": %s}"""
        .formatted(
            dice.nextBoolean() ? "positive" : "negative",
            dice.nextDouble() * 10,
            dice.nextBoolean() ? "null" : "\"It hurts\"",
            dice.nextBoolean()
                ? "null"
                : "{\"name\": \"Churn\", \"unit\": \"%\", \"baseline\": 1e-7, \"target\": -3,"
                    + " \"owner\": \"Pat\", \"checkOn\": \"2027-01-31\"}");
  }

  private static String number(Random dice, double most) {
    return switch (dice.nextInt(4)) {
      case 0 -> "null";
      case 1 -> "0";
      case 2 -> Double.toString(most);
      default -> Double.toString(dice.nextDouble() * most);
    };
  }

  @Test
  void whatCameOutGoesIntoAnEmptyJiraAndComesOutAgainByteByByte() {
    int withNeeds = 0;
    for (long seed = 0; seed < 40; seed++) {
      String first = export(project(seed));
      Rest other = new Rest();
      prepare(other);
      for (JsonElement issue :
          JsonParser.parseString(first).getAsJsonObject().getAsJsonArray("issues")) {
        if (issue.getAsJsonObject().get("settled").getAsBoolean()) {
          other.jira.resolved(issue.getAsJsonObject().get("issue").getAsString(), BEFORE);
        }
      }

      Rest.Answer dry = imported(other, first, "true");
      assertThat(dry.status()).as(dry.body().toString()).isEqualTo(200);
      assertThat(export(other)).as("a dry run of " + seed).contains("\"needs\":[\n]");
      Rest.Answer done = imported(other, first, "false");

      assertThat(done.status()).as(done.body().toString()).isEqualTo(200);
      assertThat(done.object().get("unmappedTotal").getAsInt()).isZero();
      assertThat(export(other)).as("seed " + seed).isEqualTo(first);
      withNeeds += first.contains("\"statement\"") ? 1 : 0;
    }
    assertThat(withNeeds).isGreaterThan(20);
  }

  @Test
  void whatIsNotHereIsLeftOutAndNamed() {
    String file =
        """
        {%s,"project":"SHOP","settings":{"needsVisibleTo":["Nobody here"],
         "effortField":{"id":"customfield_77","name":"Size"},"setAsideJql":null,"mappedFields":{}},
         "needs":[{"statement":"Find it","evidence":[{"kind":"opinion","date":"2026-01-01",
           "author":{"name":"stranger"}}],
           "links":[{"issue":"SHOP-1","fit":3},{"issue":"SHOP-99"},{"issue":"SHOP-2"}]}],
         "issues":[{"issue":"BANK-1","impacts":[],"settled":false}]}"""
            .formatted(HEAD);
    rest.jira.notEditable("SHOP-2").issue(50, "BANK-1");

    JsonObject done = imported(file).object();

    assertThat(done.get("links").getAsInt()).isEqualTo(1);
    assertThat(done.get("settings").getAsBoolean()).isFalse();
    assertThat(done.getAsJsonArray("unmapped"))
        .extracting(
            one ->
                one.getAsJsonObject().get("member").getAsString()
                    + " "
                    + one.getAsJsonObject().get("name").getAsString())
        .containsExactly(
            "needs[0].evidence[0].author stranger",
            "needs[0].links[1].issue SHOP-99",
            "needs[0].links[2].issue SHOP-2",
            "issues[0].issue BANK-1",
            "settings.needsVisibleTo Nobody here",
            "settings.effortField Size");
    assertThat(export(rest)).contains("\"author\":null", "\"needsVisibleTo\":\"browse\"");
  }

  @Test
  void allFaultsAreToldWithTheirPlaces() {
    String file =
        """
        {"format":"other","formatVersion":2,"extra":1,"settings":{"setAsideJql":7},
         "models":[{"version":2,"givenUp":true}, 3],
         "needs":[{"statement":" ","id":4},{},
           {"statement":"Find it","importance":11,"evidence":[{"kind":"rumour","date":"2026-13-01"}],
            "impacts":[{"direction":"up"}],
            "links":[{"issue":"10001"},{"issue":"SHOP-1","cause":3,"fit":"9"},{"issue":"SHOP-1"}]},
           {"statement":"Fit to see","links":[{"issue":"SHOP-3","cause":0}]}],
         "issues":[{"impacts":[{"direction":"negative","kind":"sales","magnitude":99}]},
           {"issue":"SHOP-1","impacts":[{"direction":"negative","kind":"sales","magnitude":99}]}]}""";

    Rest.Answer answer = imported(rest, file, "true");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.object().getAsJsonObject("errors").keySet())
        .contains(
            "format",
            "formatVersion",
            "extra",
            "settings.setAsideJql",
            "models[0].version",
            "models[1]",
            "needs[0].id",
            "needs[0].statement",
            "needs[1].statement",
            "needs[2].importance",
            "needs[2].evidence[0].kind",
            "needs[2].evidence[0].date",
            "needs[2].impacts[0].direction",
            "needs[2].links[0].issue",
            "needs[2].links[1].fit",
            "needs[2].links[2].issue",
            "needs[3].links[0].cause",
            "issues[0].issue",
            "issues[1].impacts[0].magnitude");
    assertThat(imported(file).status()).isEqualTo(400);
    assertThat(export(rest)).contains("\"needs\":[\n]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{",
        "{\"needs\":[",
        "{\"needs\":[{}],\"needs\":[]}",
        "{\"needs\":[{\"statement\":\"a\",\"statement\":\"b\"}]}",
        "{\"needs\":[{\"statement\":\"\\ud800\"}]}",
        "{\"format\":\"needfirst-project\",\"formatVersion\":1} {}",
        "{\"format\":\"needfirst-project\",\"formatVersion\":1,\"needs\":{}}",
        "{\"format\":\"needfirst-project\",\"formatVersion\":1,\"needs\":[{\"statement\":NaN}]}"
      })
  void whatIsNoSuchFileIsRefused(String file) {
    assertThat(imported(file).status()).isEqualTo(400);
  }

  @Test
  void deepNestingIsRefused() {
    assertThat(imported("{\"needs\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}").status())
        .isEqualTo(400);
  }

  @Test
  void aFileFullOfFaultsIsNotLookedAtToItsEnd() {
    String file = "{" + HEAD + ",\"needs\":[" + "{},".repeat(50_000) + "{}]}";

    Rest.Answer answer = imported(file);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.object().getAsJsonObject("errors").size()).isBetween(1_000, 1_010);
    assertThat(answer.message()).contains("not looked at");
  }

  @Test
  void aProjectThatHoldsNeedsTakesNoOther() {
    rest.createNeed("{\"project\": \"SHOP\", \"statement\": \"Mine\"}");

    Rest.Answer answer = imported("{" + HEAD + ",\"needs\":[{\"statement\":\"Theirs\"}]}");

    assertThat(answer.status()).isEqualTo(409);
    assertThat(export(rest)).contains("Mine").doesNotContain("Theirs");
  }

  @ParameterizedTest
  @CsvSource({"pm, 403", "reader, 403", "reporter, 404"})
  void itIsForAdministratorsOfTheProject(String user, int status) {
    rest.jira.as(user);
    assertThat(imported("{" + HEAD + "}").status()).isEqualTo(status);
  }

  @Test
  void aFormOfAnotherSiteCannotSendIt() {
    assertThat(
            rest.ask(
                    () ->
                        rest.imports.take("SHOP", null, "text/plain", Rest.body("{" + HEAD + "}")))
                .status())
        .isEqualTo(415);
  }

  @Test
  void whatFailsInTheMiddleIsTakenBackAndSaid() {
    String needs =
        IntStream.range(0, 5)
            .mapToObj(at -> "{\"statement\":\"Need " + at + "\"}")
            .collect(Collectors.joining(","));
    String file = "{" + HEAD + ",\"needs\":[" + needs + "]}";
    rest.meanwhile.write(
        () ->
            rest.meanwhile.write(
                () ->
                    rest.meanwhile.write(
                        () -> {
                          throw new IllegalStateException("The database is away");
                        })));

    Rest.Answer answer = imported(file);

    assertThat(answer.status()).isEqualTo(500);
    assertThat(answer.message()).contains("removed again");
    assertThat(export(rest)).contains("\"needs\":[\n]");
  }
}
