package dev.needfirst.core.ranking;

/**
 * The places that an issue might as well have, counted from 1.
 *
 * @param last at least {@code first}
 */
public record Range(int first, int last) {}
