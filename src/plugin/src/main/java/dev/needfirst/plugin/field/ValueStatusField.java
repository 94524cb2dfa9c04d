package dev.needfirst.plugin.field;

import dev.needfirst.core.score.Figures;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/**
 * What the score stands on, by its code in every language, so that a filter means the same to
 * everyone.
 */
public final class ValueStatusField extends ValueField<String> {
  @Inject
  public ValueStatusField(FieldAnswers answers) {
    super(answers, "string");
  }

  @Override
  @Nullable String of(Figures figures) {
    String status = figures.status().indexed();
    return status.isEmpty() ? null : status;
  }

  @Override
  String shown(FieldAnswers with, String value) {
    return with.shown(value);
  }

  @Override
  public String getStringFromSingularObject(String singularObject) {
    return singularObject;
  }

  @Override
  public String getSingularObjectFromString(String string) {
    return string;
  }
}
