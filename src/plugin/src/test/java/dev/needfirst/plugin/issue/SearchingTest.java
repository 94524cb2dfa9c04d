package dev.needfirst.plugin.issue;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.jira.issue.Issue;
import dev.needfirst.plugin.fixtures.SmallJira;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every issue is handed out once, whatever goes meanwhile. */
class SearchingTest {
  private final SmallJira jira = new SmallJira();
  private final Searching searching =
      new Searching(jira.index(), jira.permissionManager(), new Issues(jira.issueManager()));

  private void issues(int first, int last) {
    for (int number = first; number <= last; number++) {
      jira.issue(number, "SHOP-" + number);
    }
  }

  @Test
  void everyIssueIsFoundThoughTheLastOfAPageIsDeleted() {
    issues(1, 1200);
    List<String> found = new ArrayList<>();

    searching.everyIssue(
        SmallJira.SHOP,
        "",
        page -> {
          page.stream().map(Issue::getKey).forEach(found::add);
          long last = page.get(page.size() - 1).getId();
          jira.delete(last).index().remove(last);
          return true;
        });

    assertThat(found).hasSize(1200).doesNotHaveDuplicates();
  }

  @Test
  void everyIssueIsFoundThoughTheLastPageIsMovedAsAWhole() {
    issues(1, 1200);
    List<String> found = new ArrayList<>();

    searching.everyIssue(
        SmallJira.SHOP,
        "",
        page -> {
          page.stream().map(Issue::getKey).forEach(found::add);
          for (Issue issue : page) {
            // Its old key still leads to it.
            jira.delete(issue.getId()).index().remove(issue.getId());
            jira.moved(issue.getKey(), 5000 + issue.getId(), "BANK-" + issue.getId());
          }
          return true;
        });

    assertThat(found).hasSize(1200).doesNotHaveDuplicates();
  }

  @Test
  void whoWantsNoMoreGetsNoMore() {
    issues(1, 1200);
    List<Integer> pages = new ArrayList<>();

    searching.everyIssue(
        SmallJira.SHOP,
        "",
        page -> {
          pages.add(page.size());
          return false;
        });

    assertThat(pages).containsExactly(500);
  }

  @Test
  void anEmptyProjectHasNoPage() {
    searching.everyIssue(
        SmallJira.SHOP,
        "",
        page -> {
          throw new AssertionError("a page of nothing");
        });

    assertThat(jira.index().searches()).isEqualTo(1);
  }
}
