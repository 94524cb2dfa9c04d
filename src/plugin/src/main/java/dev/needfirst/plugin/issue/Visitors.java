package dev.needfirst.plugin.issue;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.comments.CommentManager;
import com.atlassian.jira.issue.watchers.WatcherManager;
import com.atlassian.jira.user.ApplicationUser;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which people came to an issue beside its reporter, each counted once.
 *
 * <p>Who watches, comments and reported a duplicate is known; of votes no public source says how
 * Jira names the voters, so they are a number: as the same people may vote and do the rest, only
 * the larger of the two is sure. Names never leave this class.
 */
public final class Visitors {
  private final CommentManager comments;
  private final WatcherManager watchers;

  @Inject
  public Visitors(CommentManager comments, WatcherManager watchers) {
    this.comments = comments;
    this.watchers = watchers;
  }

  /**
   * The people of an issue, beside its reporter.
   *
   * @param people so many distinct ones at least, who vote, watch, comment or reported a duplicate
   * @param asking so many of them at least without those who only comment
   * @param newest when the newest of the issue and its duplicates was created
   */
  public record Came(
      long people,
      long asking,
      long votes,
      long watchers,
      long commenters,
      long duplicates,
      Instant newest) {}

  /**
   * The people of an issue.
   *
   * @param user whose comments and duplicates are counted: those that this user may see
   * @param linked what the user sees of what the issue is linked to
   */
  public Came of(ApplicationUser user, Issue issue, List<LinkedIssues.Linked> linked) {
    String reporter = Objects.toString(issue.getReporterId(), "");
    List<Issue> doubles =
        linked.stream()
            .filter(LinkedIssues.Linked::isDouble)
            .map(LinkedIssues.Linked::issue)
            .toList();
    Set<String> watching = keys(watchers.getWatchersUnsorted(issue), reporter);
    Set<String> reporting = new HashSet<>();
    doubles.forEach(other -> add(reporting, other.getReporterId(), reporter));
    Set<String> commenting = new HashSet<>();
    comments
        .getCommentsForUser(issue, user)
        .forEach(comment -> add(commenting, key(comment.getAuthorApplicationUser()), reporter));
    Set<String> asking = new HashSet<>(watching);
    asking.addAll(reporting);
    Set<String> all = new HashSet<>(asking);
    all.addAll(commenting);
    long votes = known(issue.getVotes());
    long counted = Math.max(votes, beside(known(issue.getWatches())));
    return new Came(
        Math.max(all.size(), counted),
        Math.max(asking.size(), counted),
        votes,
        Math.max(watching.size(), beside(known(issue.getWatches()))),
        commenting.size(),
        reporting.size(),
        Stream.concat(Stream.of(issue), doubles.stream())
            .map(one -> one.getCreated().toInstant())
            .max(Instant::compareTo)
            .orElse(Instant.EPOCH));
  }

  /** The reporter cannot vote for their own issue, and may be one of those who watch it. */
  private static long beside(long watching) {
    return Math.max(0, watching - 1);
  }

  private static long known(@Nullable Long count) {
    return count == null ? 0 : Math.max(0, count);
  }

  private static Set<String> keys(Collection<ApplicationUser> users, String reporter) {
    Set<String> keys = new HashSet<>();
    users.forEach(user -> add(keys, key(user), reporter));
    return keys;
  }

  private static @Nullable String key(@Nullable ApplicationUser user) {
    return user == null ? null : user.getKey();
  }

  /** Comments may be anonymous, and users deleted. */
  private static void add(Set<String> keys, @Nullable String key, String reporter) {
    if (key != null && !key.isBlank() && !key.equals(reporter)) {
      keys.add(key);
    }
  }
}
