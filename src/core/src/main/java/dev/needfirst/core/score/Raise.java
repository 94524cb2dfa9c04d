package dev.needfirst.core.score;

import dev.needfirst.core.evidence.EvidenceKind;
import org.jspecify.annotations.Nullable;

/**
 * One change that would raise a score: a missing input found to be at its best, more evidence, or
 * full fit; or, where an issue serves no need, any need at all.
 *
 * @param need id of the need that it is about, {@link Serving#OWN} for the issue's own, or for one
 *     to be found
 * @param kind of the further evidence; null for another lever
 * @param sources of the further evidence; null for another lever
 * @param score the score after the change, to two decimals
 */
public record Raise(
    Lever lever, long need, @Nullable EvidenceKind kind, @Nullable Integer sources, double score) {}
