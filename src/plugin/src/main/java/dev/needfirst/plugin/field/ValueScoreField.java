package dev.needfirst.plugin.field;

import dev.needfirst.core.score.Figures;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/** The value score, 0 to 100. */
public final class ValueScoreField extends NumberField {
  @Inject
  public ValueScoreField(FieldAnswers answers) {
    super(answers);
  }

  @Override
  @Nullable Double of(Figures figures) {
    return figures.score();
  }
}
