package dev.needfirst.core.change;

import java.util.Locale;
import java.util.stream.Stream;

/** What was done in a change. */
public enum ChangeKind {
  NEED_RECORDED,
  NEED_EDITED,
  /** The {@code issues} of its before-state are those that were linked. */
  NEED_REMOVED,
  /** The {@code merged} of its after-state is the statement of the need that went into this one. */
  NEED_MERGED,
  EVIDENCE_RECORDED,
  EVIDENCE_EDITED,
  EVIDENCE_REMOVED,
  IMPACT_RECORDED,
  IMPACT_EDITED,
  IMPACT_REMOVED,
  NEED_LINKED,
  LINK_EDITED,
  NEED_UNLINKED,
  OWN_IMPACT_RECORDED,
  OWN_IMPACT_EDITED,
  OWN_IMPACT_REMOVED,
  OWN_NEED_SHARED,
  /** That of a resolved issue: how satisfied are they now? */
  QUESTION_SKIPPED,
  /** The issue's own fields, or its project, are not what the score book holds. */
  ISSUE_DIFFERS,
  ISSUE_REMOVED,
  /** Any of a project's issues may not be what the score book holds. */
  PROJECT_DIFFERS,
  PROJECT_ENABLED,
  PROJECT_DISABLED,
  SETTINGS_EDITED,
  PROJECT_PURGED,
  MODEL_CHANGED,
  /** Back to the global model. */
  MODEL_RESET,
  SCORING_DATE_MOVED,
  /** Of a newer version of this product; what it is about may have changed in any way. */
  UNKNOWN;

  private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

  /** The word of the REST contract, the database and i18n keys, such as {@code need-recorded}. */
  public String code() {
    return code;
  }

  /** Reads what {@link #code} writes; {@link #UNKNOWN} if there is no such kind. */
  public static ChangeKind ofCode(String code) {
    return Stream.of(values()).filter(kind -> kind.code.equals(code)).findFirst().orElse(UNKNOWN);
  }
}
