package dev.needfirst.core.score;

/** What gains or loses points of the score. */
public enum TermKind {
  OPPORTUNITY("opportunity"),
  REACH("reach"),
  EVIDENCE("evidence"),
  FIT("fit"),
  EXPERIENCE("experience"),
  OTHER_NEEDS("otherNeeds"),
  NO_NEED("noNeed"),
  IMPACT("impact"),
  GATE("gate");

  private final String code;

  TermKind(String code) {
    this.code = code;
  }

  /** The word of the REST contract and of i18n keys, such as {@code otherNeeds}. */
  public String code() {
    return code;
  }
}
