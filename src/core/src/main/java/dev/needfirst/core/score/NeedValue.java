package dev.needfirst.core.score;

import org.jspecify.annotations.Nullable;

/**
 * What one need gives to the value of an issue, not rounded.
 *
 * @param need id of the need, {@link Serving#OWN} for the issue's own
 * @param solves the product part P, 0 to 1; null while the fit is unknown
 * @param feelsLike how that is perceived v, 0 to 1; null while the fit is unknown
 * @param customerValue customer value from this need alone, 0 to 100
 * @param confidence how sure we are of the need, and by what
 */
public record NeedValue(
    long need,
    @Nullable Double solves,
    @Nullable Double feelsLike,
    double customerValue,
    Confidence confidence) {}
