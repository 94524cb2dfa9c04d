package dev.needfirst.core.ranking;

import dev.needfirst.core.score.Figures;
import org.jspecify.annotations.Nullable;

/**
 * One issue of a list that is to be ranked.
 *
 * @param effort in any unit that the list shares; null, 0 and less count as no estimate
 */
public record Entry(long issueId, IssueKey key, Figures figures, @Nullable Double effort) {}
