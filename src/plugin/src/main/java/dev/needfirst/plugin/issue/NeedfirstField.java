package dev.needfirst.plugin.issue;

/**
 * A custom field that the plugin uses: the three that people fill in, and the four that it answers.
 */
public enum NeedfirstField {
  CUSTOMER_NEED("customer-need", "customerNeed", true, false),
  NEED_IMPORTANCE("need-importance", "needImportance", true, true),
  BUSINESS_IMPACT("business-impact", "businessImpact", true, true),
  VALUE_SCORE("value-score", "valueScore", false, true),
  CUSTOMER_SCORE("customer-score", "customerScore", false, true),
  BUSINESS_SCORE("business-score", "businessScore", false, true),
  VALUE_STATUS("value-status", "valueStatus", false, false);

  private final String code;
  private final String role;
  private final boolean input;
  private final boolean number;

  NeedfirstField(String code, String role, boolean input, boolean number) {
    this.code = code;
    this.role = role;
    this.input = input;
    this.number = number;
  }

  /** The word of settings, module keys and i18n keys, such as {@code need-importance}. */
  public String code() {
    return code;
  }

  /** The word of REST, such as {@code needImportance}. */
  public String role() {
    return role;
  }

  /** Whether people fill it in. */
  public boolean isInput() {
    return input;
  }

  /** Whether it holds a number; the others hold text. */
  public boolean isNumber() {
    return number;
  }
}
