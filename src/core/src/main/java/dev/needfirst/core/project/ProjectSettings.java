package dev.needfirst.core.project;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a project has decided about Needfirst.
 *
 * @param projectId Jira's id
 * @param enabled a project that is off has no panel and no scores, and keeps its data
 * @param needsVisibleTo null while nobody has decided; a project cannot be enabled before
 * @param effortField Jira's id of the field that holds the effort; null for the original estimate
 * @param setAsideJql takes the must-dos out of the ranking; null for none
 * @param mappedFields Jira's ids of the fields that stand in for our own, by the code of ours
 */
public record ProjectSettings(
    long projectId,
    boolean enabled,
    @Nullable Visibility needsVisibleTo,
    @Nullable String effortField,
    @Nullable String setAsideJql,
    Map<String, String> mappedFields) {

  public ProjectSettings {
    mappedFields = Collections.unmodifiableMap(new TreeMap<>(mappedFields));
  }

  /** A project of which nothing was ever decided: off. */
  public static ProjectSettings off(long projectId) {
    return new ProjectSettings(projectId, false, null, null, null, Map.of());
  }

  /** The same settings, switched on or off. */
  public ProjectSettings enabled(boolean on) {
    return new ProjectSettings(
        projectId, on, needsVisibleTo, effortField, setAsideJql, mappedFields);
  }
}
