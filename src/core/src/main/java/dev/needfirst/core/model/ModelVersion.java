package dev.needfirst.core.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A model as it was saved: who changed it, when and why.
 *
 * @param version counts from 1; 0 for the default model that no one has changed yet
 * @param author user key; null for the default
 * @param changed null for the default
 * @param reason in the author's words; null if none was given
 * @param unknown what of it this version of the product does not know, since a newer one saved it;
 *     the model is then what could be read
 */
public record ModelVersion(
    int version,
    Model model,
    @Nullable String author,
    @Nullable Instant changed,
    @Nullable String reason,
    List<String> unknown) {

  public ModelVersion {
    unknown = List.copyOf(unknown);
  }

  /** A version of which everything is known. */
  public ModelVersion(
      int version,
      Model model,
      @Nullable String author,
      @Nullable Instant changed,
      @Nullable String reason) {
    this(version, model, author, changed, reason, List.of());
  }

  /** The customer-first model, before anyone has saved one. */
  public static ModelVersion standard() {
    return new ModelVersion(0, Model.customerFirst(), null, null, null);
  }
}
