package dev.needfirst.core.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A model as it was saved: who changed it, when and why.
 *
 * @param version counts from 1; 0 for the default model that no one has changed yet
 * @param author user key; null for the default
 * @param changed null for the default
 * @param reason in the author's words; null if none was given
 */
public record ModelVersion(
    int version,
    Model model,
    @Nullable String author,
    @Nullable Instant changed,
    @Nullable String reason) {

  /** The customer-first model, before anyone has saved one. */
  public static ModelVersion standard() {
    return new ModelVersion(0, Model.customerFirst(), null, null, null);
  }
}
