package dev.needfirst.plugin.issue;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.jira.permission.PermissionSchemeEntry;
import com.atlassian.jira.permission.PermissionSchemeManager;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.scheme.Scheme;
import dev.needfirst.plugin.fixtures.Fake;
import java.util.List;
import org.junit.jupiter.api.Test;

class BrowseGrantsTest {
  private static final Project SHOP = Fake.of(Project.class).object();

  private static PermissionSchemeEntry entry(String type, String parameter) {
    return Fake.of(PermissionSchemeEntry.class)
        .with("getType", type)
        .with("getParameter", parameter)
        .object();
  }

  /** A scheme that grants Browse so. */
  static BrowseGrants granting(PermissionSchemeEntry... entries) {
    PermissionSchemeManager manager =
        Fake.of(PermissionSchemeManager.class)
            .with("getSchemeFor", new Scheme())
            .with("getPermissionSchemeEntries", List.of(entries))
            .object();
    return new BrowseGrants(() -> manager);
  }

  @Test
  void whoeverStandsInAnIssueIsFoundAmongTheGrants() {
    BrowseGrants grants =
        granting(
            entry("group", "staff"),
            entry("reporter", ""),
            entry("reportercreate", ""),
            entry("userCF", "customfield_7"),
            entry("projectrole", "10002"));

    assertThat(grants.byIssue(SHOP))
        .contains(
            List.of(
                new BrowseGrants.Grant(BrowseGrants.By.REPORTER, null),
                new BrowseGrants.Grant(BrowseGrants.By.FIELD, "customfield_7")));
    assertThat(granting(entry("group", "staff")).byIssue(SHOP)).contains(List.of());
  }

  @Test
  void whereTheHostDoesNotTellNothingIsKnown() {
    assertThat(new BrowseGrants().byIssue(SHOP)).isEmpty();
    assertThat(
            new BrowseGrants(
                    () -> {
                      throw new IllegalStateException("no");
                    })
                .byIssue(SHOP))
        .isEmpty();
    assertThat(new BrowseGrants(() -> null).byIssue(SHOP)).isEmpty();
  }
}
