package dev.needfirst.sandbox.jira.service;

import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import dev.needfirst.sandbox.jira.data.JiraData;
import dev.needfirst.sandbox.jira.data.StoredProject;
import org.jspecify.annotations.Nullable;

/** Jira's projects; a project keeps its key for ever here. */
public final class Projects implements ProjectManager {

  private final JiraData data;
  private final JiraObjects objects;

  public Projects(JiraData data, JiraObjects objects) {
    this.data = data;
    this.objects = objects;
  }

  @Override
  public @Nullable Project getProjectObj(Long id) {
    return objects.project(id);
  }

  @Override
  public @Nullable Project getProjectObjByKey(String key) {
    StoredProject project = data.project(key);
    return project == null ? null : objects.project(project);
  }
}
