package dev.needfirst.sandbox.jql;

import dev.needfirst.sandbox.jira.data.StoredUser;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * For whom and when a query is run.
 *
 * @param user the searcher, or null when anonymous
 * @param overrideSecurity whether everything is found, whoever may browse it
 * @param strict whether an issue that a query names and that is not there is a fault, as where Jira
 *     validates the query first; otherwise nothing is found by it
 */
public record SearchContext(
    @Nullable StoredUser user, boolean overrideSecurity, boolean strict, Instant now, ZoneId zone) {

  /** For somebody whose query is validated. */
  public static SearchContext of(@Nullable StoredUser user, Clock clock) {
    return new SearchContext(user, false, true, clock.instant(), clock.getZone());
  }

  /** The same, where nothing validates the query. */
  public SearchContext lenient() {
    return new SearchContext(user, overrideSecurity, false, now, zone);
  }
}
