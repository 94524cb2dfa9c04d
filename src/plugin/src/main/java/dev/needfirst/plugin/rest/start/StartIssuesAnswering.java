package dev.needfirst.plugin.rest.start;

import com.atlassian.jira.issue.Issue;
import dev.needfirst.core.fault.Fault;
import dev.needfirst.core.fault.Refused;
import dev.needfirst.core.need.Link;
import dev.needfirst.core.need.Need;
import dev.needfirst.core.recording.Store;
import dev.needfirst.core.start.LikelyIssue;
import dev.needfirst.core.start.SearchWords;
import dev.needfirst.plugin.issue.JqlText;
import dev.needfirst.plugin.issue.Searching;
import dev.needfirst.plugin.rest.answer.Answers;
import dev.needfirst.plugin.rest.answer.Asking;
import dev.needfirst.plugin.rest.answer.Rejected;
import dev.needfirst.plugin.rest.answer.Shapes;
import dev.needfirst.plugin.rest.need.NeedsAnswering;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Answers which issues of a project may serve a need: by words, the nearest first, or by JQL.
 *
 * <p>They are what the user's own search finds. Those that read alike stand together, so that a
 * double is ticked with the issue that it doubles.
 */
public final class StartIssuesAnswering {
  /** So many hits are looked at. */
  private static final int LOOKED_AT = 1000;

  /** So many are told. */
  private static final int MOST = 200;

  private static final int LONGEST = 2000;

  private final Asking asking;
  private final NeedsAnswering needs;
  private final Searching searching;
  private final Store store;

  @Inject
  public StartIssuesAnswering(
      Asking asking, NeedsAnswering needs, Searching searching, Store store) {
    this.asking = asking;
    this.needs = needs;
    this.searching = searching;
    this.store = store;
  }

  private record FoundShape(
      String issue,
      String summary,
      Shapes.@Nullable TypeShape type,
      Shapes.@Nullable StatusShape status,
      boolean attached,
      @Nullable String doubleOf) {}

  private record ListShape(
      long total, boolean capped, List<String> words, List<FoundShape> values) {}

  public Response find(
      String key, @Nullable String needId, @Nullable String words, @Nullable String jql) {
    Asking.AskedProject asked = asking.projectWithNeeds(key);
    if (needId == null) {
      throw new Refused(Fault.of("need", "required"));
    }
    Need need =
        needs
            .find(asked, NeedsAnswering.number(needId))
            .orElseThrow(() -> Rejected.notFound("needfirst.error.no-need"));
    String typed = jql == null || jql.isBlank() ? null : jql;
    boolean byJql = typed != null;
    if (words != null && words.length() > LONGEST) {
      throw new Refused(Fault.of("words", "too-long", LONGEST));
    }
    SearchWords sought =
        byJql
            ? SearchWords.none()
            : SearchWords.of(words == null || words.isBlank() ? need.statement() : words);
    String where = typed == null ? byWords(sought) : searching.where(asked.user(), typed, "jql");
    if (where.isEmpty() && !byJql) {
      return Answers.ok(new ListShape(0, false, sought.words(), List.of()));
    }
    String scope =
        "project = "
            + asked.project().getId()
            + (where.isEmpty() ? "" : " AND (" + where + ")")
            + (byJql ? "" : " AND " + JqlText.UNRESOLVED);
    List<Issue> found = searching.first(asked.user(), scope, LOOKED_AT);
    long total = found.size() < LOOKED_AT ? found.size() : searching.count(asked.user(), scope);
    return Answers.ok(
        new ListShape(
            total, total > LOOKED_AT, sought.words(), shapes(need, found, byJql ? null : sought)));
  }

  private static String byWords(SearchWords sought) {
    return sought.words().stream()
        .map(word -> "text ~ \"" + word + "\"")
        .collect(Collectors.joining(" OR "));
  }

  /** By JQL they stay in Jira's order. */
  private List<FoundShape> shapes(Need need, List<Issue> issues, @Nullable SearchWords words) {
    Map<Long, Issue> byId = new HashMap<>();
    issues.forEach(issue -> byId.put(issue.getId(), issue));
    List<LikelyIssue.Found> found =
        issues.stream()
            .map(issue -> new LikelyIssue.Found(issue.getId(), issue.getSummary()))
            .toList();
    List<LikelyIssue> likely =
        words == null
            ? LikelyIssue.inOrder(found, MOST)
            : LikelyIssue.nearest(found, need.statement(), words, MOST);
    Set<Long> attached =
        store.links().ofNeed(need.id()).stream().map(Link::issueId).collect(Collectors.toSet());
    return likely.stream()
        .map(
            one -> {
              LikelyIssue.Found first = one.doubleOf();
              return shape(
                  Objects.requireNonNull(byId.get(one.found().id())),
                  attached,
                  first == null ? null : Objects.requireNonNull(byId.get(first.id())).getKey());
            })
        .toList();
  }

  private static FoundShape shape(Issue issue, Set<Long> attached, @Nullable String doubleOf) {
    return new FoundShape(
        issue.getKey(),
        issue.getSummary(),
        Shapes.TypeShape.of(issue.getIssueType()),
        Shapes.StatusShape.of(issue.getStatus()),
        attached.contains(issue.getId()),
        doubleOf);
  }
}
