package dev.needfirst.core.recording;

import dev.needfirst.core.fault.Faults;
import dev.needfirst.core.fault.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Who does something, and why.
 *
 * @param author user key; null where no person does it
 * @param reason in the author's words; null if none was given
 */
public record By(@Nullable String author, @Nullable String reason) {

  /** Done by Needfirst itself. */
  public static By itself() {
    return new By(null, null);
  }

  public static By author(String userKey) {
    return new By(userKey, null);
  }

  /**
   * Wants a reason for what is done.
   *
   * @throws dev.needfirst.core.fault.Refused if none was given, or none that can be stored
   */
  void wantReason() {
    Faults faults = new Faults();
    faults.requiredText("reason", reason == null ? "" : reason, Texts.TEXT);
    faults.refuse();
  }

  /** The same author with a reason. */
  public By because(@Nullable String given) {
    return new By(author, given);
  }
}
