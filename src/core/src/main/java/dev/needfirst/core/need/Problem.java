package dev.needfirst.core.need;

/**
 * A value in one of the issue's own fields that cannot be used and so counts as unknown.
 *
 * @param value the number as it stands in the field
 */
public record Problem(OwnField field, double value) {}
