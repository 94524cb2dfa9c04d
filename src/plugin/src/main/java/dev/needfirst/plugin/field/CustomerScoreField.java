package dev.needfirst.plugin.field;

import dev.needfirst.core.score.Figures;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/** Customer value, 0 to 100. */
public final class CustomerScoreField extends NumberField {
  @Inject
  public CustomerScoreField(FieldAnswers answers) {
    super(answers);
  }

  @Override
  @Nullable Double of(Figures figures) {
    return figures.customer();
  }
}
