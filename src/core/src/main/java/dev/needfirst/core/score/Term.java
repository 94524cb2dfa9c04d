package dev.needfirst.core.score;

/**
 * A named part of a score or of the difference of two.
 *
 * @param points gained if positive, lost if negative; not rounded
 */
public record Term(TermKind kind, double points) {}
