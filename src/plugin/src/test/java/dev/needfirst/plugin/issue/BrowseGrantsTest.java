package dev.needfirst.plugin.issue;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.jira.permission.PermissionSchemeEntry;
import com.atlassian.jira.permission.PermissionSchemeManager;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.scheme.Scheme;
import dev.needfirst.plugin.fixtures.Fake;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BrowseGrantsTest {
  private static final Project SHOP = Fake.of(Project.class).object();

  private static PermissionSchemeEntry entry(String type, String parameter) {
    return Fake.of(PermissionSchemeEntry.class)
        .with("getType", type)
        .with("getParameter", parameter)
        .object();
  }

  private static HostRegistry offering(@Nullable PermissionSchemeManager manager) {
    return Fake.of(HostRegistry.class).with("find", manager).object();
  }

  /** A scheme that grants Browse so. */
  private static BrowseGrants granting(PermissionSchemeEntry... entries) {
    PermissionSchemeManager manager =
        Fake.of(PermissionSchemeManager.class)
            .with("getSchemeFor", new Scheme())
            .with("getPermissionSchemeEntries", List.of(entries))
            .object();
    return new BrowseGrants(offering(manager));
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
    assertThat(new BrowseGrants(offering(null)).byIssue(SHOP)).isEmpty();
    assertThat(
            new BrowseGrants(offering(Fake.of(PermissionSchemeManager.class).object()))
                .byIssue(SHOP))
        .as("one that fails")
        .isEmpty();
  }
}
