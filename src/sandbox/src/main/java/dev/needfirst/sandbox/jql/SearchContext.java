package dev.needfirst.sandbox.jql;

import dev.needfirst.sandbox.jira.data.StoredUser;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * For whom and when a query is run.
 *
 * @param user the searcher, or null when anonymous
 * @param overrideSecurity whether everything is found, whoever may browse it
 */
public record SearchContext(
    @Nullable StoredUser user, boolean overrideSecurity, Instant now, ZoneId zone) {}
