package dev.needfirst.core.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A project's return to the global model: who decided so, when and why.
 *
 * @param version from 1, counted with those of the models
 * @param author user key; null where it is not known
 * @param changed null where it is not known
 * @param reason in the author's words; null where none was given
 */
public record GivenUp(
    int version, @Nullable String author, @Nullable Instant changed, @Nullable String reason) {}
