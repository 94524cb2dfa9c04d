package dev.needfirst.sandbox.jira.service;

import com.atlassian.jira.project.Project;
import dev.needfirst.sandbox.jira.data.StoredProject;
import org.jspecify.annotations.Nullable;

/** A project as plugins see one. */
final class ProjectObject implements Project {

  private final StoredProject stored;

  ProjectObject(StoredProject stored) {
    this.stored = stored;
  }

  @Override
  public Long getId() {
    return stored.id();
  }

  @Override
  public String getKey() {
    return stored.key();
  }

  @Override
  public String getName() {
    return stored.name();
  }

  @Override
  public boolean isArchived() {
    return stored.archived();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Project project && project.getId().equals(getId());
  }

  @Override
  public int hashCode() {
    return getId().hashCode();
  }
}
