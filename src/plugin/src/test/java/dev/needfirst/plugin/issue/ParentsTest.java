package dev.needfirst.plugin.issue;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.MutableIssue;
import dev.needfirst.plugin.fixtures.SmallJira;
import org.junit.jupiter.api.Test;

/** What an issue is part of. */
class ParentsTest {
  private static final String EPIC_LINK = "customfield_8";

  private final SmallJira jira = new SmallJira();
  private final Parents parents =
      new Parents(jira.customFieldManager(), new Issues(jira.issueManager()));

  private void epicLinks() {
    jira.field("customfield_7", "Other", "float");
    jira.field(EPIC_LINK, "Epic Link", "com.pyxis.greenhopper.jira:gh-epic-link");
  }

  @Test
  void aJiraWithoutEpicsHasNone() {
    assertThat(parents.of(jira.issue(1, "SHOP-1"))).isEmpty();
    assertThat(parents.nearest(jira.issue(1, "SHOP-1"))).isEmpty();
  }

  @Test
  void theEpicIsFoundAsAnIssueAndAsAKey() {
    epicLinks();
    MutableIssue epic = jira.issue(9, "SHOP-9");
    jira.value("SHOP-1", EPIC_LINK, epic).value("SHOP-2", EPIC_LINK, "SHOP-9");

    assertThat(parents.nearest(jira.issue(1, "SHOP-1"))).contains(epic);
    assertThat(parents.nearest(jira.issue(2, "SHOP-2"))).contains(epic);
  }

  @Test
  void anEpicThatIsGoneIsNone() {
    epicLinks();
    jira.value("SHOP-2", EPIC_LINK, "SHOP-404");

    assertThat(parents.nearest(jira.issue(2, "SHOP-2"))).isEmpty();
  }

  @Test
  void aLoopOfEpicsEnds() {
    epicLinks();
    MutableIssue one = jira.issue(1, "SHOP-1");
    MutableIssue two = jira.issue(2, "SHOP-2");
    jira.value("SHOP-1", EPIC_LINK, two).value("SHOP-2", EPIC_LINK, one);

    assertThat(parents.of(one)).extracting(Issue::getKey).hasSize(3);
  }

  @Test
  void theNearestAloneIsNotLookedUpFurther() {
    epicLinks();
    jira.issue(8, "SHOP-8");
    jira.issue(9, "SHOP-9");
    jira.value("SHOP-1", EPIC_LINK, "SHOP-8").value("SHOP-8", EPIC_LINK, "SHOP-9");

    assertThat(parents.nearest(jira.issue(1, "SHOP-1"))).isPresent();
    assertThat(jira.lookUps()).isEqualTo(1);
  }
}
