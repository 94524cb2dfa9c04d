package dev.needfirst.core.need;

import java.util.Locale;

/** The three fields of the issue itself that people fill in. */
public enum OwnField {
  CUSTOMER_NEED,
  NEED_IMPORTANCE,
  BUSINESS_IMPACT;

  /** The word of REST, settings and i18n keys, such as {@code need-importance}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
