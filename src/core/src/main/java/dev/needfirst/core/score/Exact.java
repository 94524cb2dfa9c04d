package dev.needfirst.core.score;

/**
 * What was calculated for a scored issue, before rounding.
 *
 * @param score 0 to 100, as {@code low} and {@code high}, with every missing input at its worst and
 *     at its best
 * @param customer customer value C, 0 to 1; 0 without a need
 * @param business business value B, 0 to 1; 0 without an impact
 * @param gate how far business value counts G, 0 to 1
 * @param withheld points held back by the gate, 0 to 100
 */
public record Exact(
    double score,
    double low,
    double high,
    double customer,
    double business,
    double gate,
    double withheld) {}
