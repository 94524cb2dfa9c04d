package dev.needfirst.core.recording;

import dev.needfirst.core.need.Need;

/**
 * A part of a need as it is stored, with the need that it is now part of.
 *
 * @param <T> evidence or an impact
 */
public record Recorded<T>(T part, Need need) {}
