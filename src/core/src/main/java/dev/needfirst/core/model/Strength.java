package dev.needfirst.core.model;

/**
 * What a kind of evidence can prove, and how long it lasts. Checked by the {@link Model} that it is
 * part of.
 *
 * @param cap the confidence that no amount of this kind exceeds, above 0, at most 1
 * @param halfLife days in which it loses half of its weight, at least 1
 */
public record Strength(double cap, double halfLife) {}
