package dev.needfirst.plugin.field;

import dev.needfirst.core.score.Figures;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/** Business value, 0 to 100. */
public final class BusinessScoreField extends NumberField {
  @Inject
  public BusinessScoreField(FieldAnswers answers) {
    super(answers);
  }

  @Override
  @Nullable Double of(Figures figures) {
    return figures.business();
  }
}
