package dev.needfirst.plugin.field;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.jira.issue.MutableIssue;
import com.atlassian.jira.issue.fields.CustomField;
import dev.needfirst.core.book.Answering;
import dev.needfirst.core.book.Following;
import dev.needfirst.core.book.ScoreBooks;
import dev.needfirst.core.fixtures.FakeFields;
import dev.needfirst.core.fixtures.InMemoryStore;
import dev.needfirst.core.fixtures.PassingClock;
import dev.needfirst.core.project.Visibility;
import dev.needfirst.core.recording.By;
import dev.needfirst.core.recording.EnablingProjects;
import dev.needfirst.core.recording.MovingTheScoringDate;
import dev.needfirst.core.recording.SettingsDraft;
import dev.needfirst.core.recording.Store;
import dev.needfirst.core.score.Figures;
import dev.needfirst.plugin.fixtures.SmallJira;
import dev.needfirst.plugin.issue.Counters;
import dev.needfirst.plugin.issue.FieldIds;
import dev.needfirst.plugin.issue.Messages;
import dev.needfirst.plugin.issue.NeedfirstField;
import dev.needfirst.plugin.issue.OwnFields;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the result fields answer. */
class FieldAnswersTest {
  private static final String IMPORTANCE = "customfield_1";
  private static final String IMPACT = "customfield_2";

  private final SmallJira jira = new SmallJira();
  private final Store store = InMemoryStore.store();
  private final ScoreBooks books = new ScoreBooks();
  private final FieldIds ids = new FieldIds(store.settings(), store.changes());
  private final PassingClock clock = new PassingClock();
  private final FieldAnswers answers =
      new FieldAnswers(
          new Answering(books),
          new OwnFields(jira.customFieldManager(), ids),
          new Messages(jira.authentication()),
          clock,
          new Counters(clock));

  @BeforeEach
  void theShopIsOn() {
    new MovingTheScoringDate(store, clock).fix(LocalDate.of(2026, 11, 21));
    new EnablingProjects(store, clock)
        .save(
            SmallJira.SHOP,
            null,
            new SettingsDraft(true, Visibility.browse(), null, null, Map.of()),
            By.itself());
    new Following(store, new FakeFields(), books, clock, () -> false).runOnce();
    jira.field(IMPORTANCE, "Need Importance", "float");
    jira.field(IMPACT, "Business Impact", "float");
    ids.remember(NeedfirstField.NEED_IMPORTANCE, IMPORTANCE);
    ids.remember(NeedfirstField.BUSINESS_IMPACT, IMPACT);
  }

  private MutableIssue scored() {
    jira.value("SHOP-7", IMPORTANCE, 8d).value("SHOP-7", IMPACT, 8d);
    return jira.issue(7, "SHOP-7");
  }

  @Test
  void theWorkedExampleOfTheOwnFieldsIsAnswered() {
    assertThat(answers.of(scored()).score()).isEqualTo(22.15);
  }

  @Test
  void theOwnFieldsAreReadOnceForAllResultsOfAnIssue() {
    MutableIssue issue = scored();

    for (int result = 0; result < 4; result++) {
      assertThat(answers.of(issue).scored()).isTrue();
    }

    assertThat(jira.valuesRead()).isEqualTo(2);
  }

  @Test
  void anIssueThatWasUpdatedIsReadAgain() {
    MutableIssue issue = scored();
    answers.of(issue);

    jira.value("SHOP-7", IMPORTANCE, 2d).updated("SHOP-7", Instant.parse("2026-11-21T13:00:00Z"));

    assertThat(answers.of(issue).score()).isNotEqualTo(22.15);
  }

  @Test
  void anIssueThatWasChangedInMemoryIsReadAgainSoon() {
    MutableIssue issue = scored();
    answers.of(issue);

    jira.value("SHOP-7", IMPORTANCE, 2d);
    clock.passes(Duration.ofMillis(600));

    assertThat(answers.of(issue).score()).isNotEqualTo(22.15);
  }

  @Test
  void anotherObjectOfTheSameIssueIsReadByItself() {
    answers.of(scored());

    jira.value("SHOP-7", IMPORTANCE, 2d);

    assertThat(answers.of(jira.issue(7, "SHOP-7")).score()).isNotEqualTo(22.15);
  }

  @Test
  void aProjectThatIsOffCostsNothing() {
    jira.value("BANK-1", IMPORTANCE, 8d);

    assertThat(answers.of(jira.issue(1, "BANK-1"))).isEqualTo(Figures.UNSCORED);
    assertThat(jira.valuesRead()).isZero();
  }

  @Test
  void aFieldThatFailsLeavesTheIssueUnscoredAndThePageWhole() {
    CustomField broken = jira.field("customfield_9", "Broken", "float");
    ids.remember(NeedfirstField.NEED_IMPORTANCE, broken.getId());
    jira.failing(broken.getId());

    assertThat(answers.of(jira.issue(7, "SHOP-7"))).isEqualTo(Figures.UNSCORED);
  }

  @Test
  void whereJiraHasNoIssueThereIsNoScore() {
    assertThat(answers.of(null)).isEqualTo(Figures.UNSCORED);
  }

  @Test
  void aValueOfAnotherTypeSaysNothing() {
    jira.value("SHOP-7", IMPORTANCE, "eight");

    assertThat(answers.of(jira.issue(7, "SHOP-7"))).isEqualTo(Figures.UNSCORED);
  }

  @Test
  void figuresAreShownInTheUsersLanguage() {
    assertThat(answers.shown(68.3)).isEqualTo("68.30");
    jira.speaking(Locale.GERMAN);
    assertThat(answers.shown(68.3)).isEqualTo("68,30");
    assertThat(answers.shown("validated")).isEqualTo("Belegt");
  }
}
