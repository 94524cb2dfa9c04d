package dev.needfirst.core.book;

import dev.needfirst.core.model.ModelVersion;
import dev.needfirst.core.score.Scoring;

/**
 * A project that is on, with the model in force there applied on the scoring date.
 *
 * @param own whether the model is the project's own, and not the global one
 */
record HeldProject(long id, ModelVersion model, boolean own, Scoring scoring) {

  HeldProject with(Scoring other) {
    return new HeldProject(id, model, own, other);
  }
}
