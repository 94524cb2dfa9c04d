package dev.needfirst.plugin.rest.answer;

import com.atlassian.jira.issue.Issue;
import dev.needfirst.core.project.Settings;
import dev.needfirst.core.score.Score;
import dev.needfirst.core.viewing.IssueValue;
import dev.needfirst.core.viewing.ViewingIssues;
import dev.needfirst.plugin.issue.OwnFields;
import jakarta.inject.Inject;

/**
 * Looks at issues as Jira has them now, not as the score book had them: a writer sees what was just
 * written.
 */
public final class IssueViewing {
  private final ViewingIssues viewing;
  private final OwnFields fields;
  private final Settings settings;

  @Inject
  public IssueViewing(ViewingIssues viewing, OwnFields fields, Settings settings) {
    this.viewing = viewing;
    this.fields = fields;
    this.settings = settings;
  }

  /** What an issue is worth, with everything behind it; refused while no scoring date is known. */
  public IssueValue value(Issue issue) {
    requireStarted();
    return viewing.value(inCore(issue), fields.of(issue));
  }

  /** The score alone; refused while no scoring date is known. */
  public Score score(Issue issue) {
    requireStarted();
    return viewing.score(inCore(issue), fields.of(issue));
  }

  /** The issue as the core knows it: by ids. */
  public static dev.needfirst.core.recording.Issue inCore(Issue issue) {
    return new dev.needfirst.core.recording.Issue(issue.getId(), issue.getProjectId());
  }

  private void requireStarted() {
    if (settings.scoringDate().isEmpty()) {
      throw new Rejected(Rejected.STARTING, "needfirst.error.starting");
    }
  }
}
