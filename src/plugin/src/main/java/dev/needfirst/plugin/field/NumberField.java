package dev.needfirst.plugin.field;

import java.math.BigDecimal;

/** A result field with a number of two decimals. */
abstract class NumberField extends ValueField<Double> {
  NumberField(FieldAnswers answers) {
    super(answers, "number");
  }

  @Override
  String shown(FieldAnswers with, Double value) {
    return with.shown(value.doubleValue());
  }

  @Override
  public String getStringFromSingularObject(Double singularObject) {
    return BigDecimal.valueOf(singularObject).toPlainString();
  }

  /**
   * Reads what {@link #getStringFromSingularObject} writes.
   *
   * @throws IllegalArgumentException if it is no number
   */
  @Override
  public Double getSingularObjectFromString(String string) {
    return Double.valueOf(string);
  }
}
