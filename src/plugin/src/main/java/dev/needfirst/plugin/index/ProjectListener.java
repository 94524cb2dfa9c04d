package dev.needfirst.plugin.index;

import com.atlassian.event.api.EventListener;
import com.atlassian.jira.event.ProjectDeletedEvent;
import dev.needfirst.core.recording.Forgetting;
import jakarta.inject.Inject;

/**
 * Hastens the removal of what was recorded in a deleted project.
 *
 * <p>Apart from the other listener, since no public source pins this event for Jira 11: without the
 * class only this is lost.
 */
public final class ProjectListener {
  private final Background background;
  private final Forgetting forgetting;

  @Inject
  public ProjectListener(Background background, Forgetting forgetting) {
    this.background = background;
    this.forgetting = forgetting;
  }

  @EventListener
  public void onDeleted(ProjectDeletedEvent event) {
    Long project = event.getProject().getId();
    background.soon(
        Background.Lane.PATIENT, "Forgetting a deleted project", () -> forgetting.project(project));
  }
}
