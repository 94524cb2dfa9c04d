package dev.needfirst.plugin.rest;

import com.atlassian.jira.issue.Issue;
import dev.needfirst.core.fault.Fault;
import dev.needfirst.core.fault.Refused;
import dev.needfirst.core.need.Link;
import dev.needfirst.core.need.Need;
import dev.needfirst.core.recording.Store;
import dev.needfirst.core.start.SearchWords;
import dev.needfirst.core.viewing.Likeness;
import dev.needfirst.plugin.issue.Searching;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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

  /** From here on two summaries are likely to say the same. */
  private static final double DOUBLE = 0.6;

  /** Where the first hour looks. */
  static final String UNRESOLVED = "resolution = Unresolved";

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

  private record Hit(Issue issue, int words, double likeness, Likeness summary) {
    static Hit of(Issue issue, SearchWords words, Likeness statement) {
      Likeness summary = Likeness.to(issue.getSummary());
      return new Hit(issue, words.in(issue.getSummary()), statement.with(summary), summary);
    }
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

  Response find(String key, @Nullable String needId, @Nullable String words, @Nullable String jql) {
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
            + (byJql ? "" : " AND " + UNRESOLVED);
    List<Issue> found = searching.first(asked.user(), scope, LOOKED_AT);
    long total = found.size() < LOOKED_AT ? found.size() : searching.count(asked.user(), scope);
    return Answers.ok(
        new ListShape(
            total,
            total > LOOKED_AT,
            sought.words(),
            shapes(need, nearest(found, need, sought, byJql))));
  }

  private static String byWords(SearchWords sought) {
    return sought.words().stream()
        .map(word -> "text ~ \"" + word + "\"")
        .collect(Collectors.joining(" OR "));
  }

  /** By JQL they stay in Jira's order. */
  private static List<Hit> nearest(
      List<Issue> found, Need need, SearchWords sought, boolean byJql) {
    Likeness statement = Likeness.to(need.statement());
    List<Hit> hits = new ArrayList<>();
    found.forEach(issue -> hits.add(Hit.of(issue, sought, statement)));
    if (!byJql) {
      hits.sort(
          Comparator.comparingInt(Hit::words)
              .thenComparingDouble(Hit::likeness)
              .thenComparing(hit -> hit.issue().getId())
              .reversed());
    }
    return hits.subList(0, Math.min(MOST, hits.size()));
  }

  private List<FoundShape> shapes(Need need, List<Hit> hits) {
    Set<Long> attached =
        store.links().ofNeed(need.id()).stream().map(Link::issueId).collect(Collectors.toSet());
    List<FoundShape> shapes = new ArrayList<>();
    List<Hit> open = new ArrayList<>(hits);
    while (!open.isEmpty()) {
      Hit first = open.remove(0);
      shapes.add(shape(first, attached, null));
      open.removeIf(
          other -> {
            boolean doubles = first.summary().with(other.summary()) >= DOUBLE;
            if (doubles) {
              shapes.add(shape(other, attached, first.issue().getKey()));
            }
            return doubles;
          });
    }
    return shapes;
  }

  private static FoundShape shape(Hit hit, Set<Long> attached, @Nullable String doubleOf) {
    Issue issue = hit.issue();
    return new FoundShape(
        issue.getKey(),
        issue.getSummary(),
        Shapes.TypeShape.of(issue.getIssueType()),
        Shapes.StatusShape.of(issue.getStatus()),
        attached.contains(issue.getId()),
        doubleOf);
  }
}
