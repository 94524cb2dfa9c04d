package dev.needfirst.plugin.panel;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.jira.project.Project;
import com.atlassian.sal.api.ApplicationProperties;
import com.atlassian.webresource.api.assembler.PageBuilderService;
import com.atlassian.webresource.api.assembler.RequiredResources;
import com.atlassian.webresource.api.assembler.WebResourceAssembler;
import dev.needfirst.core.book.Following;
import dev.needfirst.core.book.ScoreBooks;
import dev.needfirst.core.fixtures.FakeFields;
import dev.needfirst.core.fixtures.InMemoryStore;
import dev.needfirst.core.need.Need;
import dev.needfirst.core.project.Visibility;
import dev.needfirst.core.recording.By;
import dev.needfirst.core.recording.EnablingProjects;
import dev.needfirst.core.recording.LinkDraft;
import dev.needfirst.core.recording.LinkingNeeds;
import dev.needfirst.core.recording.MovingTheScoringDate;
import dev.needfirst.core.recording.NeedDraft;
import dev.needfirst.core.recording.RecordingNeeds;
import dev.needfirst.core.recording.SettingsDraft;
import dev.needfirst.core.recording.Store;
import dev.needfirst.plugin.fixtures.Fake;
import dev.needfirst.plugin.fixtures.SmallJira;
import dev.needfirst.plugin.issue.Messages;
import dev.needfirst.plugin.issue.UiTexts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the pages are shown, and what their containers are told. */
class ContainersTest {
  private final SmallJira jira = new SmallJira();
  private final Store store = InMemoryStore.store();
  private final ScoreBooks books = new ScoreBooks();
  private final List<Object> required = new ArrayList<>();
  private final Project shop =
      Objects.requireNonNull(jira.projectManager().getProjectObj(SmallJira.SHOP));
  private final Project bank =
      Objects.requireNonNull(jira.projectManager().getProjectObj(SmallJira.BANK));

  private Containers containers(String baseUrl) {
    RequiredResources resources =
        Fake.of(RequiredResources.class)
            .when(
                "requireWebResource",
                asked -> {
                  required.add(asked[0]);
                  return null;
                })
            .object();
    WebResourceAssembler assembler =
        Fake.of(WebResourceAssembler.class).with("resources", resources).object();
    return new Containers(
        books,
        Fake.of(PageBuilderService.class).with("assembler", assembler).object(),
        Fake.of(ApplicationProperties.class).with("getBaseUrl", baseUrl).object(),
        new Messages(jira.authentication()),
        new UiTexts());
  }

  private void enableShop() {
    new MovingTheScoringDate(store, Clock.systemUTC()).fix(LocalDate.of(2026, 11, 21));
    new EnablingProjects(store, Clock.systemUTC())
        .save(
            SmallJira.SHOP,
            null,
            new SettingsDraft(true, Visibility.browse(), null, null, Map.of()),
            By.itself());
    new Following(store, new FakeFields(), books, Clock.systemUTC(), () -> false).runOnce();
  }

  @Test
  void pagesAreShownToUsersInProjectsThatAreOn() {
    Containers containers = containers("http://jira.example");

    assertThat(containers.shown(jira.user("pm"), shop)).as("before the book is there").isFalse();
    enableShop();
    assertThat(containers.shown(jira.user("pm"), shop)).isTrue();
    assertThat(containers.shown(jira.user("pm"), bank)).isFalse();
    assertThat(containers.shown(null, shop)).isFalse();
    assertThat(containers.shown(jira.user("pm"), null)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"http://jira.example,''", "https://example.com/jira,/jira", "http://x:8080/a/b,/a/b"})
  void aContainerKnowsTheContextPath(String baseUrl, String base) {
    assertThat(containers(baseUrl).ranking(shop)).containsEntry("base", base);
  }

  @Test
  void aContainerIsTextOnlyAndBringsItsScript() {
    jira.speaking(Locale.GERMAN);

    Map<String, Object> panel = containers("http://jira.example").panel(jira.issue(7, "SHOP-7"));

    assertThat(panel).containsEntry("issueKey", "SHOP-7").containsEntry("locale", "de");
    assertThat(panel.values()).allMatch(String.class::isInstance);
    assertThat(required).containsExactly("dev.needfirst:needfirst-panel");
  }

  @Test
  void thePanelIsToldHowMuchRoomItWillTake() {
    enableShop();
    Need need =
        new RecordingNeeds(store, Clock.systemUTC())
            .record(
                SmallJira.SHOP,
                new NeedDraft("Find it", null, 9.0, null, null, List.of(), List.of(), List.of()),
                By.itself());
    new LinkingNeeds(store, Clock.systemUTC())
        .link(
            new dev.needfirst.core.recording.Issue(7, SmallJira.SHOP),
            need.id(),
            null,
            new LinkDraft(9.0, null, null),
            By.itself());
    new Following(store, new FakeFields(), books, Clock.systemUTC(), () -> false).runOnce();
    Containers containers = containers("http://jira.example");

    assertThat(containers.panel(jira.issue(7, "SHOP-7"))).containsEntry("room", "scored");
    assertThat(containers.panel(jira.issue(8, "SHOP-8"))).containsEntry("room", "unscored");
  }

  @Test
  void settingsAreOfAProjectOrOfTheWholeJiraAndKnowWhoAdministersIt() {
    Containers containers = containers("http://jira.example");

    assertThat(containers.settings(shop, false))
        .containsEntry("projectKey", "SHOP")
        .containsEntry("admin", "false");
    assertThat(containers.settings(null, true))
        .containsEntry("projectKey", "")
        .containsEntry("admin", "true");
    assertThat(required)
        .containsExactly("dev.needfirst:needfirst-settings", "dev.needfirst:needfirst-settings");
  }

  @Test
  void theHashOfTheTextsChangesWithTheLanguage() {
    Containers containers = containers("http://jira.example");
    Object english = containers.ranking(shop).get("texts");

    jira.speaking(Locale.GERMAN);

    assertThat(containers.ranking(shop).get("texts")).isNotEqualTo(english);
  }
}
