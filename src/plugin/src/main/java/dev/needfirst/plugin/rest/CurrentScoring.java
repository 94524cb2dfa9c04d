package dev.needfirst.plugin.rest;

import dev.needfirst.core.model.ModelVersion;
import dev.needfirst.core.project.Settings;
import dev.needfirst.core.recording.ChoosingModels;
import dev.needfirst.core.score.Scoring;
import jakarta.inject.Inject;
import java.time.LocalDate;

/** The model in force for a project, on the scoring date. */
public final class CurrentScoring {
  private final ChoosingModels models;
  private final Settings settings;

  @Inject
  public CurrentScoring(ChoosingModels models, Settings settings) {
    this.models = models;
    this.settings = settings;
  }

  /** A model in force, with what it is called. */
  record InForce(ModelVersion version, LocalDate scoringDate, Scoring scoring) {}

  Scoring ofProject(long projectId) {
    return inForce(projectId).scoring();
  }

  InForce inForce(long projectId) {
    ModelVersion version = models.ofProject(projectId);
    LocalDate date = scoringDate();
    return new InForce(version, date, new Scoring(version.model(), date));
  }

  private LocalDate scoringDate() {
    return settings
        .scoringDate()
        .orElseThrow(() -> new Rejected(Rejected.STARTING, "needfirst.error.starting"));
  }
}
