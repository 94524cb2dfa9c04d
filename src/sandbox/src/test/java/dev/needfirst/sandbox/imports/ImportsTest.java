package dev.needfirst.sandbox.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.jira.issue.Issue;
import dev.needfirst.sandbox.jira.data.FieldId;
import dev.needfirst.sandbox.jira.data.FieldValues;
import dev.needfirst.sandbox.jira.data.StoredIssue;
import dev.needfirst.sandbox.jira.data.TestDatabase;
import dev.needfirst.sandbox.jira.data.TestJira;
import dev.needfirst.sandbox.jira.service.FieldTypes;
import dev.needfirst.sandbox.jira.service.JiraObjects;
import dev.needfirst.sandbox.jira.service.Ties;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportsTest {

  @TempDir private Path folder;
  private TestDatabase database;
  private TestJira jira;

  @BeforeEach
  void start() {
    database = TestDatabase.inMemory(UUID.randomUUID().toString());
    jira = new TestJira(database, "one");
  }

  @AfterEach
  void stop() {
    jira.close();
    database.close();
  }

  private Path file(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, content);
  }

  private Map<String, FieldValues> everything() {
    return jira.data().issues().stream()
        .collect(
            Collectors.toMap(StoredIssue::key, StoredIssue::values, (a, b) -> a, TreeMap::new));
  }

  private static final String SERVER =
      """
      \uFEFFSummary,Issue key,Issue id,Issue Type,Status,Project name,Priority,Resolution,Assignee,\
      Created,Resolved,Labels,Labels,Fix Version/s,Description,Custom field (Story Points),\
      Custom field (Team)\r
      "Pay by card, again",TILL-1,501,Bug,Closed,Till,Major,Fixed,ann,30/Sep/21 17:20,\
      01/Oct/21 9:05,a,b,2.0,"first ""line""\r
      second, line",3.5,Blue\r
      Print receipts,TILL-2,502,Story,Open,Till,Major,,,30/Sep/21 17:21,,,,,,,7\r
      """;

  @Test
  void aServerCsvComesInWithItsQuirks() throws Exception {
    ImportReport report = jira.imported(file("server.csv", SERVER), null);

    assertThat(report.problems()).isEmpty();
    assertThat(report.created()).isEqualTo(2);
    assertThat(report.projects()).containsExactly("TILL");
    assertThat(jira.project("TILL").name()).isEqualTo("Till");
    FieldValues paid = jira.issue("TILL-1").values();
    assertThat(paid.text(FieldId.SUMMARY)).isEqualTo("Pay by card, again");
    assertThat(paid.text(FieldId.DESCRIPTION)).isEqualTo("first \"line\"\r\nsecond, line");
    assertThat(paid.texts(FieldId.LABELS)).containsExactly("a", "b");
    assertThat(paid.texts(FieldId.FIX_VERSIONS)).containsExactly("2.0");
    assertThat(paid.text(FieldId.ASSIGNEE)).isEqualTo("ann");
    assertThat(jira.keys("resolution = Unresolved")).containsExactly("TILL-2");
    assertThat(jira.keys("\"Story Points\" = 3.5")).containsExactly("TILL-1");
    assertThat(jira.keys("Team ~ blue")).containsExactly("TILL-1");
    assertThat(jira.keys("created < \"2021-10-01\" and resolved >= \"2021-10-01\""))
        .containsExactly("TILL-1");
  }

  @Test
  void importingTwiceChangesNothing() throws Exception {
    Path file = file("server.csv", SERVER);
    jira.imported(file, null);
    Map<String, FieldValues> before = everything();

    ImportReport again = jira.imported(file, null);

    assertThat(again.created()).isZero();
    assertThat(again.updated()).isZero();
    assertThat(again.unchanged()).isEqualTo(2);
    assertThat(everything()).isEqualTo(before);
  }

  @Test
  void whoCameToAnIssueAndWhatItIsLinkedToComesWithTheJson() throws Exception {
    Path file =
        file(
            "linked.json",
            """
            [{"key": "TILL-1", "fields": {"summary": "Pay", "watches": {"watchCount": 3,
              "watchers": [{"name": "eva"}]}, "comment": {"comments": [
                {"author": {"name": "ann"}, "body": "Me too"}, {"author": {"name": "ann"}},
                {"author": {"name": "boss"}, "visibility": {"type": "role", "value": "Developers"}},
                {"body": "anonymous"}]},
              "issuelinks": [
                {"type": {"name": "Duplicate"}, "outwardIssue": {"key": "TILL-2"}},
                {"type": {"name": "Relates"}, "inwardIssue": {"key": "GONE-1"}}]}},
             {"key": "TILL-2", "fields": {"summary": "Pay again", "reporter": {"name": "tom"},
              "issuelinks": [{"type": {"name": "Duplicate"}, "inwardIssue": {"key": "TILL-1"}}]}}]
            """);
    assertThat(jira.imported(file, null).problems()).isEmpty();

    JiraObjects objects = new JiraObjects(jira.data(), new FieldTypes());
    Ties ties = new Ties(jira.data(), objects);
    Issue first = objects.issue(jira.issue("TILL-1"));
    Issue second = objects.issue(jira.issue("TILL-2"));
    assertThat(ties.getWatchersUnsorted(first)).extracting("key").containsExactly("eva");
    assertThat(first.getWatches()).isEqualTo(3);
    assertThat(ties.getCommentsForUser(first, null))
        .extracting(comment -> comment.getAuthorApplicationUser().getKey())
        .containsExactly("ann");
    assertThat(ties.getOutwardLinks(first.getId()))
        .singleElement()
        .satisfies(
            link -> {
              assertThat(link.getIssueLinkType().getName()).isEqualTo("Duplicate");
              assertThat(link.getDestinationObject().getReporterId()).isEqualTo("tom");
            });
    assertThat(ties.getInwardLinks(first.getId())).isEmpty();
    assertThat(ties.getInwardLinks(second.getId()))
        .extracting(link -> link.getSourceObject().getKey())
        .containsExactly("TILL-1");
    assertThat(jira.imported(file, null).unchanged()).isEqualTo(2);
  }

  @Test
  void aCloudCsvComesInToo() throws Exception {
    jira.imported(
        file(
            "cloud.csv",
            """
            Issue Type;Issue key;Issue id;Summary;Status;Status Category;Parent;Parent key;Created;Due date;Components
            Sub-task;APP-2;2;Inner;Waiting;In Progress;1;APP-1;Nov 21, 2025, 5:04 PM;2026-01-31;Web
            Story;APP-1;1;Outer;Shipped;Done;;;2025-11-20 08:00;;
            """),
        null);

    assertThat(jira.keys("parent = APP-1")).containsExactly("APP-2");
    assertThat(jira.keys("statusCategory = Done")).containsExactly("APP-1");
    assertThat(jira.issue("APP-2").values().text(FieldId.DUE_DATE)).isEqualTo("2026-01-31");
  }

  @Test
  void parentsAreFoundByTheIdsOfTheExport() throws Exception {
    jira.imported(
        file(
            "parents.csv",
            """
            Summary,Issue key,Issue id,Parent id,Issue Type
            Inner,APP-2,902,901,Sub-task
            Outer,APP-1,901,,Story
            """),
        null);

    assertThat(jira.keys("parent = APP-1")).containsExactly("APP-2");
  }

  @Test
  void recordsWithoutKeysGetOneThatStays() throws Exception {
    String first = "Summary,Issue id,Resolution\nA,77,\nB,78,Fixed\n";
    jira.imported(file("plain.csv", first), "dup");
    ImportReport again =
        jira.imported(
            file("plain.csv", "Summary,Issue id,Resolution\nB,78,\nNew,99,\nA,77,\n"), "DUP");

    assertThat(again.created()).isEqualTo(1);
    assertThat(again.updated()).isEqualTo(1);
    assertThat(again.unchanged()).isEqualTo(1);
    assertThat(jira.issue("DUP-1").summary()).isEqualTo("A");
    assertThat(jira.issue("DUP-2").summary()).isEqualTo("B");
    assertThat(jira.issue("DUP-3").summary()).isEqualTo("New");
    assertThat(jira.total("project = DUP AND resolution = Unresolved")).isEqualTo(3);
  }

  @Test
  void withoutAProjectRecordsWithoutKeysAreLeftOutAndTold() throws Exception {
    ImportReport report = jira.imported(file("plain.csv", "Summary,Issue id\nA,77\n"), null);

    assertThat(report.created()).isZero();
    assertThat(report.skipped())
        .containsEntry("no issue key; --project KEY gives such records one", 1);
  }

  @Test
  void aQuoteThatNeverClosesNamesItsLineAndChangesNothing() throws Exception {
    ImportReport report =
        jira.imported(
            file("broken.csv", "Summary,Issue key\nfine,APP-1\n\"never ends,APP-2\nmore\n"), null);

    assertThat(report.problems())
        .singleElement()
        .asString()
        .isEqualTo(
            "broken.csv: line 3: the quoted cell that begins here does not end before the file");
    assertThat(everything()).isEmpty();
  }

  @Test
  void aCellOfAHundredThousandCharactersIsKept() throws Exception {
    String text = "😀مرحبا ".repeat(14_000);
    jira.imported(
        file("long.csv", "Summary,Issue key,Description\nA,APP-1,\"" + text + "\"\n"), null);

    assertThat(jira.issue("APP-1").values().text(FieldId.DESCRIPTION)).isEqualTo(text);
  }

  private static final String ISSUE =
      """
      {"id": "9", "key": "WEB-1", "fields": {"summary": "Full", "description": "long",
       "status": {"name": "Live", "statusCategory": {"key": "done"}}, "issuetype": {"name": "Story"},
       "resolution": {"name": "Done"}, "labels": ["x"], "customfield_10500": {"value": "Gold"},
       "customfield_10004": 5, "customfield_10105": null,
       "reporter": {"name": "jo", "displayName": "Jo"}, "created": "2021-01-02T03:04:05.000-0600"}}
      """;

  @Test
  void aStubMergesOnlyTheFieldsThatItHas() throws Exception {
    jira.imported(file("1.json", ISSUE), null);
    Map<String, FieldValues> before = everything();

    ImportReport report =
        jira.imported(
            file(
                "listing.json",
                "{\"issues\": [{\"key\": \"WEB-1\", \"fields\": {\"summary\": \"Full\"}}]}"),
            null);

    assertThat(report.unchanged()).isEqualTo(1);
    assertThat(everything()).isEqualTo(before);
  }

  @Test
  void aNullClearsAField() throws Exception {
    jira.imported(file("1.json", ISSUE), null);
    jira.imported(
        file(
            "2.json",
            "{\"key\": \"WEB-1\", \"fields\": {\"summary\": \"Full\", \"resolution\": null}}"),
        null);

    assertThat(jira.keys("resolution = Unresolved")).containsExactly("WEB-1");
    assertThat(jira.issue("WEB-1").values().text(FieldId.DESCRIPTION)).isEqualTo("long");
  }

  @Test
  void aSearchResponseNamesItsFieldsAfterItsIssues() throws Exception {
    jira.imported(
        file(
            "search.json",
            "{\"total\": 1, \"issues\": ["
                + ISSUE
                + "], \"names\": {\"customfield_10500\": \"Support Tier\"}}"),
        null);

    assertThat(jira.keys("\"Support Tier\" = gold")).containsExactly("WEB-1");
    assertThat(jira.data().fieldsNamed("customfield_10105")).isEmpty();
  }

  @Test
  void arraysAndLinesOfIssuesAreRead() throws Exception {
    jira.imported(file("array.json", "[" + ISSUE + "]"), null);
    String line = ISSUE.replace("\n", "");
    ImportReport report =
        jira.imported(
            file("lines.ndjson", line + "\n" + line.replace("WEB-1", "WEB-2") + "\n"), null);

    assertThat(report.created()).isEqualTo(1);
    assertThat(report.unchanged()).isEqualTo(1);
  }

  @Test
  void jsonThatIsCutOffNamesThePlaceAndKeepsWhatWasWhole() throws Exception {
    String whole = "[" + ISSUE + "," + ISSUE.replace("WEB-1", "WEB-2") + "]";
    file("a-cut.json", whole.substring(0, whole.length() - 80));
    file("b-next.json", ISSUE.replace("WEB-1", "WEB-3"));

    ImportReport report = jira.imported(folder, null);

    assertThat(report.problems())
        .singleElement()
        .asString()
        .matches(
            "a-cut.json: the JSON is cut off at line \\d+, column \\d+; 1 record before it read");
    assertThat(everything()).containsOnlyKeys("WEB-1", "WEB-3");
  }

  @Test
  void whatIsNoIssueIsLeftOutAndTold() throws Exception {
    file("icon.png", "\u0089PNG");
    file("project.json", "{\"id\": \"1\", \"key\": \"WEB\", \"name\": \"Web\"}");
    file("x/1.json", ISSUE);
    file("x/2.json", "{\"key\": \"WEB-2\", \"fields\": {\"summary\": null}}");

    ImportReport report = jira.imported(folder, null);

    assertThat(report.created()).isEqualTo(1);
    assertThat(report.skipped())
        .containsOnly(
            Map.entry("not a file of issues, by its name", 1),
            Map.entry("no issue: it has no fields", 1),
            Map.entry("no summary", 1));
    assertThat(String.join("\n", report.lines())).contains("icon.png").contains("project.json");
  }

  @Test
  void cloudsDocumentsBecomePlainText() throws Exception {
    jira.imported(
        file(
            "adf.json",
            """
            {"key": "WEB-1", "fields": {"summary": "A", "description": {"type": "doc", "content": [
              {"type": "paragraph", "content": [{"type": "text", "text": "One"}]},
              {"type": "paragraph", "content": [{"type": "text", "text": "Two"}]}]}}}
            """),
        null);

    assertThat(jira.issue("WEB-1").values().text(FieldId.DESCRIPTION)).isEqualTo("One\nTwo");
  }

  private Path zip(String name, Map<String, String> entries) throws IOException {
    Path file = folder.resolve(name);
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (Map.Entry<String, String> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return file;
  }

  @Test
  void aZipIsReadWithoutUnpackingIt() throws Exception {
    ImportReport report =
        jira.imported(zip("export.zip", Map.of("data/1.json", ISSUE, "s.csv", SERVER)), null);

    assertThat(report.created()).isEqualTo(3);
  }

  @Test
  void aZipThatReachesOutsideItselfIsRefused() throws Exception {
    ImportReport report =
        jira.imported(
            zip("evil.zip", new TreeMap<>(Map.of("1.json", ISSUE, "../2.json", ISSUE))), null);

    assertThat(report.problems())
        .containsExactly("evil.zip: refused, since it names a path outside itself: ../2.json");
    assertThat(everything()).isEmpty();
  }

  @Test
  void aZipBombIsStopped() throws Exception {
    Path bomb =
        zip("bomb.zip", new TreeMap<>(Map.of("1.json", ISSUE, "2.json", " ".repeat(1_000_000))));

    ImportReport report =
        new Imports(jira.data(), jira.index(), Clock.systemUTC())
            .run(List.of(bomb), Optional.empty(), Progress.none(), new Sources.Limits(10, 100_000));

    assertThat(report.problems())
        .singleElement()
        .asString()
        .contains("bomb.zip/2.json")
        .contains("the zip unpacks to more than it may");
    assertThat(everything()).containsOnlyKeys("WEB-1");
  }

  @Test
  void anImportCutOffInTheMiddleEndsInTheSameState() throws Exception {
    String rows =
        IntStream.rangeClosed(1, 1200)
            .mapToObj(i -> "Issue " + i + "," + (5000 + i) + "," + (i % 3 == 0 ? "Fixed" : ""))
            .collect(Collectors.joining("\n"));
    String half = rows.lines().limit(700).collect(Collectors.joining("\n"));
    jira.imported(file("half.csv", "Summary,Issue id,Resolution\n" + half), "CUT");
    jira.close();
    jira = new TestJira(database, "one");
    ImportReport report =
        jira.imported(file("all.csv", "Summary,Issue id,Resolution\n" + rows), "CUT");

    assertThat(report.unchanged()).isEqualTo(700);
    assertThat(report.created()).isEqualTo(500);
    assertThat(jira.issue("CUT-1200").summary()).isEqualTo("Issue 1200");
    assertThat(jira.total("project = CUT AND resolution = Unresolved")).isEqualTo(800);
  }

  @Test
  void aMissingPathIsTold() {
    assertThat(jira.imported(folder.resolve("nowhere"), null).problems())
        .singleElement()
        .asString()
        .endsWith("nowhere: there is no such file");
  }
}
