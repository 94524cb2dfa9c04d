package dev.needfirst.sandbox.jql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.needfirst.sandbox.Blanks;
import dev.needfirst.sandbox.jira.data.Constant;
import dev.needfirst.sandbox.jira.data.FieldId;
import dev.needfirst.sandbox.jira.data.FieldValues;
import dev.needfirst.sandbox.jira.data.Grant;
import dev.needfirst.sandbox.jira.data.NewThings;
import dev.needfirst.sandbox.jira.data.Permissions;
import dev.needfirst.sandbox.jira.data.Ranks;
import dev.needfirst.sandbox.jira.data.Records;
import dev.needfirst.sandbox.jira.data.StoredField;
import dev.needfirst.sandbox.jira.data.StoredIssue;
import dev.needfirst.sandbox.jira.data.StoredProject;
import dev.needfirst.sandbox.jira.data.StoredUser;
import dev.needfirst.sandbox.jira.data.TestDatabase;
import dev.needfirst.sandbox.jira.data.TestJira;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTest {

  private TestDatabase database;
  private TestJira jira;

  @BeforeEach
  void fill() {
    database = TestDatabase.inMemory(UUID.randomUUID().toString());
    start(Blanks.GREATEST, 10_000);
    jira.data()
        .records()
        .write(
            writing -> {
              NewThings things = new NewThings(jira.data());
              StoredProject shop = things.project(writing, null, "SHOP", "Web shop");
              StoredProject vault = things.project(writing, null, "VAULT", "Vault");
              jira.data().put(writing, vault.granting(NewThings.grants("nobody")));
              for (String priority : List.of("High", "Low")) {
                things.constant(writing, Constant.Kind.PRIORITY, priority, null, null);
              }
              things.constant(writing, Constant.Kind.STATUS, "Open", "new", null);
              things.constant(writing, Constant.Kind.STATUS, "Closed", "done", null);
              things.constant(writing, Constant.Kind.RESOLUTION, "Fixed", null, null);
              things.constant(writing, Constant.Kind.ISSUE_TYPE, "Bug", null, null);
              things.field(
                  writing, "Story Points", "", StoredField.FLOAT, StoredField.NUMBER_RANGE, null);
              things.field(
                  writing,
                  "Value Status",
                  "",
                  StoredField.TEXT_FIELD,
                  StoredField.EXACT_TEXT_SEARCHER,
                  null);
              jira.data().put(writing, user("ann", "staff"));
              jira.data().put(writing, user("rob", "guests"));
              issue(writing, shop, 1, "Cart loses items", "High", "Open", null, 3.0, "ann");
              issue(writing, shop, 2, "Invoices as PDF", "Low", "Closed", "Fixed", 8.0, "rob");
              issue(writing, shop, 10, "Cart total is wrong", null, "Open", null, null, "ann");
              issue(writing, vault, 1, "Secret cart", "High", "Open", null, 1.0, "rob");
              return true;
            });
  }

  private void start(Blanks blanks, int window) {
    jira =
        new TestJira(
            database, "one", issue -> FieldValues.none(), new Search.Switches(blanks, window));
  }

  private static StoredUser user(String name, String group) {
    return new StoredUser(name, name, name, "", true, true, true, "en", Set.of(group));
  }

  private void issue(
      Records.Writing writing,
      StoredProject project,
      long number,
      String summary,
      @Nullable String priority,
      String status,
      @Nullable String resolution,
      @Nullable Double points,
      String reporter) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    values.put(FieldId.SUMMARY, summary);
    values.put(FieldId.ISSUE_TYPE, "Bug");
    values.put(FieldId.PRIORITY, priority);
    values.put(FieldId.STATUS, status);
    values.put(FieldId.RESOLUTION, resolution);
    values.put(FieldId.REPORTER, reporter);
    values.put(FieldId.LABELS, number == 1 ? List.of("a", "b") : List.of());
    values.put(FieldId.CREATED, TestJira.NOW.minusSeconds(number * 86_400).toEpochMilli());
    values.put(FieldId.DUE_DATE, number == 2 ? "2026-12-24" : null);
    values.put(FieldId.RANK, Ranks.initial(1000 - number));
    values.put("customfield_10000", points);
    values.put("customfield_10001", number == 2 ? "validated" : null);
    StoredIssue issue =
        new StoredIssue(
            project.id() * 100 + number,
            project.id(),
            project.key() + "-" + number,
            number,
            FieldValues.of(values));
    jira.data().put(writing, issue);
    jira.index().index(writing, issue);
  }

  @AfterEach
  void stop() {
    jira.close();
    database.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "project = shop ORDER BY key ASC | SHOP-1 SHOP-2 SHOP-10",
        "project = \"Web shop\" | SHOP-10 SHOP-2 SHOP-1",
        "project = SHOP and resolution = Unresolved ORDER BY key ASC| SHOP-1 SHOP-10",
        "project = SHOP and resolution is not EMPTY | SHOP-2",
        "project = SHOP and resolution != Unresolved | SHOP-2",
        "resolution in (Fixed, Unresolved) and project = SHOP ORDER BY key | SHOP-1 SHOP-2 SHOP-10",
        "project = SHOP and priority != High | SHOP-2",
        "project = SHOP and not priority = High | SHOP-2",
        "project = SHOP and (priority = Low or priority is EMPTY) | SHOP-10 SHOP-2",
        "project = SHOP and priority > Low | SHOP-1",
        "project = SHOP ORDER BY priority DESC, key | SHOP-10 SHOP-1 SHOP-2",
        "statusCategory = Done | SHOP-2",
        "statusCategory != done and project = SHOP ORDER BY key | SHOP-1 SHOP-10",
        "key in (SHOP-2, shop-1) ORDER BY key | SHOP-1 SHOP-2",
        "project = SHOP and key > SHOP-1 ORDER BY key | SHOP-2 SHOP-10",
        "text ~ cart and project = SHOP ORDER BY key | SHOP-1 SHOP-10",
        "summary ~ 'carts wrong' | SHOP-10",
        "summary ~ 'inv*' | SHOP-2",
        "summary ~ '\"as pdf\"' | SHOP-2",
        "project = SHOP and summary !~ cart | SHOP-2",
        "\"Story Points\" >= 3 ORDER BY \"Story Points\" DESC | SHOP-2 SHOP-1",
        "cf[10000] = 8 | SHOP-2",
        "project = SHOP and \"story points\" is EMPTY | SHOP-10",
        "project = SHOP and \"Story Points\" not in (3) | SHOP-2",
        "\"Value Status\" = Validated | SHOP-2",
        "project = SHOP ORDER BY \"Story Points\" ASC | SHOP-1 SHOP-2 SHOP-10",
        "labels = b and project = SHOP | SHOP-1",
        "project = SHOP and labels not in (b) | ",
        "project = SHOP and due < '2027-01-01' | SHOP-2",
        "project = SHOP and created >= -3d ORDER BY created ASC | SHOP-2 SHOP-1",
        "project = SHOP and created < startOfDay(-5d) | SHOP-10",
        "project = SHOP ORDER BY Rank ASC | SHOP-10 SHOP-2 SHOP-1",
        "project in (SHOP) and reporter = rob | SHOP-2",
      })
  void queriesFindWhatJiraFinds(String jql, @Nullable String keys) throws JqlProblem {
    assertThat(jira.keys(jql)).isEqualTo(keys == null ? List.of() : List.of(keys.split(" ")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "colour = red | Field 'colour' does not exist or you do not have permission to view it.",
        "project = NONE | The value 'NONE' does not exist for the field 'project'.",
        "status = Openn | The value 'Openn' does not exist for the field 'status'.",
        "project ~ SHOP | The operator '~' is not supported by the 'project' field.",
        "summary = cart | The operator '=' is not supported by the 'summary' field.",
        "key = SHOP-99 | An issue with key 'SHOP-99' does not exist for field 'key'.",
        "key = nonsense | The issue key 'nonsense' for field 'key' is invalid.",
        "created > soon | Date value 'soon' for field 'created' is invalid. Valid formats include:"
            + " 'yyyy/MM/dd HH:mm', 'yyyy-MM-dd HH:mm', 'yyyy/MM/dd', 'yyyy-MM-dd', or a period"
            + " format e.g. '-5d', '4w 2d'.",
        "\"Story Points\" > many | 'many' is an invalid number for the field 'Story Points'.",
        "\"Story Points\" = 1e400 | '1e400' is an invalid number for the field 'Story Points'.",
        "issue in nothing() | Unable to find JQL function 'nothing()'.",
        "project = SHOP ORDER BY colour | Not able to sort using field 'colour'.",
        "summary ~ '*cart' | The text query '*cart' for field 'summary' is not allowed to start"
            + " with '*'.",
      })
  void mistakesAreToldInJirasWords(String jql, String message) {
    JqlProblem problem = catchThrowableOfType(JqlProblem.class, () -> jira.keys(jql));
    assertThat(problem.messages()).containsExactly(message);
  }

  @Test
  void issueTypesAreToldApartByWhetherTheyAreSubTasks() throws JqlProblem {
    int all = jira.total("project = SHOP");
    int standard = jira.total("project = SHOP AND issuetype in standardIssueTypes()");
    int subTasks = jira.total("project = SHOP AND issuetype in subTaskIssueTypes()");

    assertThat(standard).isPositive();
    assertThat(standard + subTasks).isEqualTo(all);
  }

  @Test
  void allMistakesAreToldAtOnce() {
    JqlProblem problem =
        catchThrowableOfType(
            JqlProblem.class, () -> jira.keys("status = A and priority = B order by c"));
    assertThat(problem.messages()).hasSize(3);
  }

  private Search.Hits as(String user, String jql) throws JqlProblem {
    return jira.search()
        .run(
            JqlParser.parse(jql),
            new SearchContext(
                jira.data().userByName(user), false, true, Instant.now(), ZoneOffset.UTC),
            0,
            100);
  }

  @Test
  void totalsCountOnlyWhatTheUserMayBrowse() throws JqlProblem {
    assertThat(as("ann", "text ~ cart").total()).isEqualTo(2);
    assertThat(as("rob", "text ~ cart").total()).isEqualTo(1);
    assertThat(as("rob", "").documents())
        .extracting(document -> document.issue().key())
        .containsExactly("VAULT-1", "SHOP-2");
    assertThat(as("nobody", "").total()).isZero();
    assertThat(jira.total("text ~ cart")).isEqualTo(3);
  }

  @Test
  void aReporterMayNameAProjectOfWhichOnlyOwnIssuesShow() throws JqlProblem {
    assertThat(as("rob", "project = VAULT").total()).isEqualTo(1);
    assertThat(as("ann", "project = VAULT").total()).isZero();
  }

  @Test
  void anIssueLevelHidesFromThoseItDoesNotName() throws JqlProblem {
    StoredProject shop = jira.project("SHOP");
    StoredIssue issue = jira.issue("SHOP-1");
    jira.data()
        .records()
        .write(
            writing -> {
              StoredIssue levelled =
                  issue.with(issue.values().with(FieldId.SECURITY, shop.levels().get(0).id()));
              jira.data().put(writing, levelled);
              jira.index().index(writing, levelled);
              return true;
            });

    assertThat(as("ann", "text ~ cart").total()).isEqualTo(1);
  }

  @Test
  void projectLevelBrowsingIsTrueForAllWhereReportersMayBrowse() {
    Permissions permissions = new Permissions(jira.data());
    StoredProject vault = jira.project("VAULT");
    assertThat(permissions.inProject(Permissions.BROWSE, vault, jira.data().userByName("ann")))
        .isTrue();
    assertThat(permissions.inProject(Permissions.BROWSE, vault, null)).isFalse();
    StoredProject closed =
        vault.granting(List.of(new Grant(Permissions.BROWSE, Grant.Holder.GROUP, "nobody")));
    assertThat(permissions.inProject(Permissions.BROWSE, closed, jira.data().userByName("ann")))
        .isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "FIRST, ASC, SHOP-10 SHOP-1 SHOP-2",
    "FIRST, DESC, SHOP-10 SHOP-2 SHOP-1",
    "LAST, ASC, SHOP-1 SHOP-2 SHOP-10",
    "LAST, DESC, SHOP-2 SHOP-1 SHOP-10",
    "GREATEST, ASC, SHOP-1 SHOP-2 SHOP-10",
    "GREATEST, DESC, SHOP-10 SHOP-2 SHOP-1",
  })
  void blanksComeWhereTheHostIsTold(Blanks blanks, String direction, String keys)
      throws JqlProblem {
    jira.close();
    start(blanks, 10_000);
    assertThat(jira.keys("project = SHOP ORDER BY \"Story Points\" " + direction))
        .containsExactly(keys.split(" ", -1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "key > SHOP-99 | 0",
        "key <= SHOP-99 | 0",
        "key > NOPE-1 | 0",
        "key = SHOP-99 | 0",
        "key in (SHOP-99, SHOP-1) | 1",
        "key != SHOP-99 | 4",
      })
  void anIssueThatIsNotThereIsAFaultWhereTheQueryIsValidatedOnly(String jql, int found)
      throws JqlProblem {
    JqlQuery query = JqlParser.parse(jql);
    JqlProblem problem =
        catchThrowableOfType(
            JqlProblem.class, () -> jira.search().run(query, TestJira.everything(), 0, 9));

    assertThat(problem.messages()).singleElement().asString().contains("does not exist");
    assertThat(jira.search().run(query, TestJira.everything().lenient(), 0, 9).total())
        .isEqualTo(found);
  }

  @Test
  void aSearchDoesNotReachBeyondTheWindow() throws JqlProblem {
    jira.close();
    start(Blanks.GREATEST, 3);
    JqlQuery all = JqlParser.parse("");
    assertThat(jira.search().run(all, TestJira.everything(), 1, 2).total()).isEqualTo(4);
    JqlProblem problem =
        catchThrowableOfType(
            JqlProblem.class, () -> jira.search().run(all, TestJira.everything(), 2, 2));
    assertThat(problem).hasMessageContaining("[3] but was [4]");
  }

  @Test
  void pagesFollowOneAnother() throws JqlProblem {
    JqlQuery query = JqlParser.parse("project = SHOP ORDER BY key");
    assertThat(jira.search().run(query, TestJira.everything(), 1, 1).documents())
        .extracting(document -> document.issue().key())
        .containsExactly("SHOP-2");
    assertThat(jira.search().run(query, TestJira.everything(), 9, 1).documents()).isEmpty();
  }
}
