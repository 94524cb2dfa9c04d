package dev.needfirst.plugin.rest.importing;

import com.atlassian.jira.user.ApplicationUser;
import dev.needfirst.core.recording.Issue;
import dev.needfirst.plugin.issue.Issues;
import dev.needfirst.plugin.issue.Rights;
import dev.needfirst.plugin.rest.answer.IssueViewing;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The issues that a file names by their keys, as far as the user may write on them here. */
final class IssuesOfFile {
  private static final Pattern KEY = Pattern.compile("[A-Z][A-Z0-9_]{0,254}-[0-9]{1,18}");

  private final Issues issues;
  private final Rights rights;
  private final ApplicationUser user;
  private final long projectId;
  private final Map<String, Found> known = new HashMap<>();

  IssuesOfFile(Issues issues, Rights rights, ApplicationUser user, long projectId) {
    this.issues = issues;
    this.rights = rights;
    this.user = user;
    this.projectId = projectId;
  }

  /**
   * What was found.
   *
   * @param issue null if there is none to write on
   * @param why it is null
   */
  record Found(@Nullable Issue issue, Unmapped.@Nullable Why why) {}

  /** Whether a text can be a key at all. */
  static boolean isKey(String text) {
    return KEY.matcher(text).matches();
  }

  /** The issue of a key. */
  Found find(String key) {
    return known.computeIfAbsent(key, this::look);
  }

  private Found look(String key) {
    com.atlassian.jira.issue.Issue issue =
        isKey(key) ? issues.find(key).filter(one -> rights.browses(user, one)).orElse(null) : null;
    if (issue == null) {
      return new Found(null, Unmapped.Why.NO_ISSUE);
    }
    if (issue.getProjectId() != projectId) {
      return new Found(null, Unmapped.Why.ISSUE_ELSEWHERE);
    }
    if (!rights.edits(user, issue)) {
      return new Found(null, Unmapped.Why.NOT_EDITABLE);
    }
    return new Found(IssueViewing.inCore(issue), null);
  }
}
