package dev.needfirst.plugin.index;

import com.atlassian.event.api.EventListener;
import com.atlassian.jira.event.issue.IssueEvent;
import com.atlassian.jira.issue.Issue;
import dev.needfirst.core.recording.CallingAttention;
import dev.needfirst.core.recording.Forgetting;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Hastens what follows from an issue being deleted or moved; without the event the audit finds it.
 */
public final class IssueListener {
  private static final long DELETED = 8;
  private static final long MOVED = 9;

  private final Background background;
  private final Forgetting forgetting;
  private final CallingAttention calling;

  @Inject
  public IssueListener(Background background, Forgetting forgetting, CallingAttention calling) {
    this.background = background;
    this.forgetting = forgetting;
    this.calling = calling;
  }

  /** Takes note of the event; the work is done on another thread, since this one is a user's. */
  @EventListener
  public void onIssue(IssueEvent event) {
    Long type = event.getEventTypeId();
    Issue issue = event.getIssue();
    if (type == null || issue == null) {
      return;
    }
    var where = new dev.needfirst.core.recording.Issue(issue.getId(), issue.getProjectId());
    if (type == DELETED) {
      background.soon(
          Background.Lane.PROMPT, "Forgetting a deleted issue", () -> forgetting.issue(where));
    } else if (type == MOVED) {
      background.soon(
          Background.Lane.PROMPT, "Looking at a moved issue", () -> calling.to(List.of(where)));
    }
  }
}
