package dev.needfirst.plugin.issue;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.user.ApplicationUser;
import dev.needfirst.plugin.fixtures.Fake;
import dev.needfirst.plugin.fixtures.SmallJira;
import org.junit.jupiter.api.Test;

class LinkedIssuesTest {

  @Test
  void aHostThatTellsNoLinksLeavesIssuesWithoutAny() {
    SmallJira jira = new SmallJira();
    LinkedIssues linked =
        new LinkedIssues(
            Fake.of(HostRegistry.class).with("find", null).object(),
            new Rights(
                jira.permissionManager(),
                jira.globalPermissionManager(),
                jira.projectRoleManager(),
                new Searching(
                    jira.index(), jira.permissionManager(), new Issues(jira.issueManager()))));

    assertThat(linked.told()).isFalse();
    assertThat(
            linked.of(
                Fake.of(ApplicationUser.class).object(),
                Fake.of(Issue.class).with("getId", 1L).object()))
        .isEmpty();
  }
}
