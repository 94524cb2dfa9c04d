package dev.needfirst.core.book;

import dev.needfirst.core.model.ModelVersion;
import dev.needfirst.core.score.Scoring;

/** A project that is on, with the model in force there applied on the scoring date. */
record HeldProject(long id, ModelVersion model, Scoring scoring) {}
