package dev.needfirst.plugin.rest.answer;

import dev.needfirst.core.model.Parameter;
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

  /** How a project is scored now; refused while no scoring date is known. */
  public Scoring ofProject(long projectId) {
    return new Scoring(models.ofProject(projectId).model(), date());
  }

  /** A parameter of a project's model. */
  public double parameter(long projectId, Parameter parameter) {
    return models.ofProject(projectId).model().of(parameter);
  }

  /** How much of a project's scores is customer value, 0 to 1. */
  public double customerWeight(long projectId) {
    return parameter(projectId, Parameter.CUSTOMER_WEIGHT);
  }

  /** The day to which evidence is aged. */
  public LocalDate date() {
    return settings
        .scoringDate()
        .orElseThrow(() -> new Rejected(Rejected.STARTING, "needfirst.error.starting"));
  }
}
