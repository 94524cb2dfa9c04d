package dev.needfirst.core.viewing;

import org.jspecify.annotations.Nullable;

/**
 * Which needs of a project are wanted.
 *
 * @param text in their statement, who has them, or their root causes, in whatever case; null for
 *     any
 * @param confidenceBelow 0 to 1; null for any
 * @param withoutIssue only those that no issue is linked to
 * @param startAt how many to leave out, at least 0
 * @param atMost 1 to 1,000
 */
public record NeedsWanted(
    @Nullable String text,
    @Nullable Double confidenceBelow,
    boolean withoutIssue,
    int startAt,
    int atMost) {}
