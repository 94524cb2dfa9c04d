package dev.needfirst.sandbox.demo;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class DemoFilesTest {

  private final DemoFiles files = new DemoFiles(DemoFiles.WRITTEN_FOR);
  private final Map<String, JsonNode> issues = byKey(files.issues());
  private final JsonNode needs = files.needs();

  @Test
  void thereAreEnoughIssuesAndNeedsForEveryPage() {
    assertThat(ofProject("SHOP")).hasSizeGreaterThan(80);
    assertThat(ofProject("BANK")).isNotEmpty();
    assertThat(ofProject("TILL"))
        .isNotEmpty()
        .allSatisfy(issue -> assertThat(issue.at("/fields/project/archived").asBoolean()).isTrue());
    assertThat(needs.get("needs")).hasSizeGreaterThan(25);
  }

  @Test
  void severalUsersRecordTheNeeds() {
    assertThat(needs.get("needs").findValuesAsText("by")).contains("admin", "dev", "pm");
  }

  @Test
  void everyKindOfEvidenceAndImpactIsThereInBothDirections() {
    List<JsonNode> evidence = ofEachNeed("evidence");
    assertThat(texts(evidence, "kind"))
        .containsExactlyInAnyOrder(
            "opinion",
            "anecdote",
            "request",
            "survey",
            "support-case",
            "usage-data",
            "interview",
            "usability-test",
            "experiment",
            "observation");
    assertThat(texts(evidence, "stance")).containsExactlyInAnyOrder("supports", "contradicts");
    List<JsonNode> impacts = ofEachNeed("impacts");
    needs.get("impacts").forEach(impacts::add);
    assertThat(texts(impacts, "kind"))
        .containsExactlyInAnyOrder(
            "retention", "sales", "revenue", "support", "reputation", "risk", "kpi", "other");
    assertThat(texts(impacts, "direction")).containsExactlyInAnyOrder("negative", "positive");
  }

  @Test
  void whatSaysHowItWasSeenSaysWhatOrWhere() {
    Set<String> research = Set.of("observation", "interview", "usability-test", "experiment");
    assertThat(ofEachNeed("evidence"))
        .filteredOn(item -> research.contains(item.get("kind").asText()))
        .isNotEmpty()
        .allSatisfy(item -> assertThat(item.has("summary") || item.has("url")).isTrue());
  }

  @Test
  void everyLinkNamesAnIssueOfTheNeedsProjectAndACauseThatIsThere() {
    for (JsonNode need : needs.get("needs")) {
      for (JsonNode link : need.get("links")) {
        String key = link.get("issue").asText();
        assertThat(issues).containsKey(key);
        assertThat(key).startsWith(need.get("project").asText() + "-");
        if (link.has("cause")) {
          assertThat(link.get("cause").asInt()).isLessThan(need.get("rootCauses").size());
        }
      }
    }
    assertThat(ofEachNeed("links")).extracting(link -> link.get("issue")).isNotEmpty();
  }

  @Test
  void everyStatementAndEveryOwnImpactIsThereOnceSoThatALoadCanGoOn() {
    assertThat(needs.get("needs"))
        .extracting(need -> need.get("statement"))
        .doesNotHaveDuplicates();
    assertThat(needs.get("impacts"))
        .extracting(impact -> List.of(impact.get("issue"), impact.get("kind")))
        .doesNotHaveDuplicates();
  }

  @Test
  void ownImpactsAndFieldsBelongToIssuesThatAreThere() {
    Stream.of("impacts", "fields")
        .flatMap(name -> StreamSupport.stream(needs.get(name).spliterator(), false))
        .forEach(row -> assertThat(issues).containsKey(row.get("issue").asText()));
  }

  @Test
  void parentsAndEpicsAreThereAndOfTheRightType() {
    int children = 0;
    for (JsonNode issue : issues.values()) {
      JsonNode fields = issue.get("fields");
      if (fields.has("parent")) {
        JsonNode parent = issue(fields.at("/parent/key").asText());
        assertThat(texts(parent.at("/fields/subtasks"), "key")).contains(issue.get("key").asText());
        children++;
      }
      if (fields.has("customfield_10100")) {
        JsonNode epic = issue(fields.get("customfield_10100").asText());
        assertThat(epic.at("/fields/issuetype/name").asText()).isEqualTo("Epic");
        children++;
      }
    }
    assertThat(children).isGreaterThan(50);
  }

  @Test
  void aboutAThirdOfTheIssuesIsNotLookedAtYet() {
    Set<String> lookedAt = new HashSet<>(texts(ofEachNeed("links"), "issue"));
    lookedAt.addAll(texts(needs.get("impacts"), "issue"));
    lookedAt.addAll(texts(needs.get("fields"), "issue"));
    double share = 1 - lookedAt.size() / (double) issues.size();
    assertThat(share).isBetween(.25, .45);
  }

  @Test
  void noIssueWasTouchedBeforeItWasCreatedOrAfterTheScoringDate() {
    assertThat(issues.values())
        .allSatisfy(
            issue -> {
              String created = issue.at("/fields/created").asText();
              String updated = issue.at("/fields/updated").asText();
              assertThat(created).isLessThanOrEqualTo(updated);
              assertThat(updated).isLessThan(DemoFiles.WRITTEN_FOR.toString());
            });
  }

  @Test
  void aLaterStartMovesEveryDateByAsManyDays() {
    DemoFiles later = new DemoFiles(LocalDate.of(2027, 3, 1));
    JsonNode due = requireNonNull(byKey(later.issues()).get("SHOP-44")).at("/fields/duedate");
    assertThat(issue("SHOP-44").at("/fields/duedate").asText()).isEqualTo("2026-12-15");
    assertThat(due.asText()).isEqualTo("2027-04-14");
    JsonNode first = later.needs().at("/needs/0");
    assertThat(first.at("/evidence/0/date").asText()).isEqualTo("2027-03-01");
    assertThat(first.at("/evidence/0").has("age")).isFalse();
    assertThat(first.at("/impacts/0/kpi/checkOn").asText()).isEqualTo("2027-06-29");
  }

  private JsonNode issue(String key) {
    return requireNonNull(issues.get(key), key);
  }

  private List<JsonNode> ofProject(String project) {
    return issues.values().stream()
        .filter(issue -> issue.at("/fields/project/key").asText().equals(project))
        .toList();
  }

  private List<JsonNode> ofEachNeed(String member) {
    List<JsonNode> all = new ArrayList<>();
    needs.get("needs").forEach(need -> need.get(member).forEach(all::add));
    return all;
  }

  private static Set<String> texts(Iterable<JsonNode> items, String member) {
    return StreamSupport.stream(items.spliterator(), false)
        .map(item -> item.get(member).asText())
        .collect(toSet());
  }

  private static Map<String, JsonNode> byKey(JsonNode response) {
    Map<String, JsonNode> byKey = new HashMap<>();
    response.get("issues").forEach(issue -> byKey.put(issue.get("key").asText(), issue));
    return byKey;
  }
}
