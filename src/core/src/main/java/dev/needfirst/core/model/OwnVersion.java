package dev.needfirst.core.model;

import org.jspecify.annotations.Nullable;

/**
 * A version of a project's own model.
 *
 * @param number from 1
 * @param saved null where the project gave its own model up
 */
public record OwnVersion(int number, @Nullable ModelVersion saved) {}
