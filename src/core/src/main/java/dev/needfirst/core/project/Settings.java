package dev.needfirst.core.project;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was decided, project by project and for the whole Jira, and what background work must
 * remember.
 */
public interface Settings {

  /** The settings of a project; those of a project that is off if nothing was decided. */
  ProjectSettings ofProject(long projectId);

  void save(ProjectSettings settings);

  /** Forgets what a project has decided. */
  void remove(long projectId);

  /** Jira's ids of the projects that have decided anything, on or off. */
  Set<Long> decidedProjects();

  /** Jira's ids of the projects that are on. */
  Set<Long> enabledProjects();

  /** The day to which evidence is aged; empty before it was set for the first time. */
  Optional<LocalDate> scoringDate();

  void saveScoringDate(LocalDate date);

  /**
   * What some background work stored under its name, such as the cursor of the re-indexer; null if
   * nothing.
   */
  @Nullable String remembered(String name);

  /** What is stored under names that begin so: the texts by what comes after. */
  Map<String, String> rememberedUnder(String beginning);

  /**
   * Stores a text under a name, in the present transaction if there is one, else in one of its own.
   *
   * @param name at most 100 characters
   * @param text null to forget it
   */
  void remember(String name, @Nullable String text);
}
