package com.atlassian.jira.plugin.webfragment.model;

import com.atlassian.jira.project.Project;
import java.util.Map;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

// What Jira does where src/jira-api has a signature only; this class comes first on the class path.
/** The project and the other things that a page is about. */
@NullMarked
public class JiraHelper {

  private final @Nullable Project project;
  private final Map<String, Object> parameters;

  public JiraHelper(@Nullable Project project, Map<String, Object> parameters) {
    this.project = project;
    this.parameters = Map.copyOf(parameters);
  }

  public @Nullable Project getProject() {
    return project;
  }

  public Map<String, Object> getContextParams() {
    return parameters;
  }
}
