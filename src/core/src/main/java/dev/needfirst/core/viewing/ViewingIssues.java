package dev.needfirst.core.viewing;

import dev.needfirst.core.change.Aggregate;
import dev.needfirst.core.impact.Impact;
import dev.needfirst.core.model.ModelVersion;
import dev.needfirst.core.model.Parameter;
import dev.needfirst.core.need.Link;
import dev.needfirst.core.need.Need;
import dev.needfirst.core.need.OwnInputs;
import dev.needfirst.core.recording.Issue;
import dev.needfirst.core.recording.Store;
import dev.needfirst.core.score.Comparison;
import dev.needfirst.core.score.NeedValue;
import dev.needfirst.core.score.Score;
import dev.needfirst.core.score.Scoring;
import dev.needfirst.core.score.Serving;
import dev.needfirst.core.score.Subject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Shows the value of an issue and why it is what it is, from what is stored at this moment. */
public final class ViewingIssues {

  private static final Comparator<IssueValue.Served> LARGEST_FIRST =
      Comparator.comparingDouble(
              (IssueValue.Served served) ->
                  served.value() == null ? 1 : -served.value().customerValue())
          .thenComparing(served -> served.need().id());

  private final Store store;

  public ViewingIssues(Store store) {
    this.store = store;
  }

  /**
   * The value of an issue of a project that is on.
   *
   * @param own the issue's own fields as they are now
   */
  public IssueValue value(Issue issue, OwnInputs own) {
    // First, so that whoever writes what they have not seen gets told: what is read after it may be
    // newer, and never older.
    int version = store.changes().versionOf(Aggregate.issue(issue.id()));
    Stored stored = read(issue, own);
    Score score = stored.score();
    Map<Long, NeedValue> values = new HashMap<>();
    score.needs().forEach(value -> values.put(value.need(), value));
    List<IssueValue.Served> needs = new ArrayList<>();
    for (Link link : stored.links()) {
      Need need = stored.needs().get(link.needId());
      if (need != null) {
        List<Long> issues = store.links().ofNeed(need.id()).stream().map(Link::issueId).toList();
        needs.add(new IssueValue.Served(need, link, values.get(need.id()), issues));
      }
    }
    needs.sort(LARGEST_FIRST);
    List<Impact> impacts = new ArrayList<>(stored.impacts());
    own.impact().ifPresent(impacts::add);
    return new IssueValue(
        version,
        score,
        stored.model().version(),
        stored.model().model().of(Parameter.CUSTOMER_WEIGHT),
        stored.scoringDate(),
        needs,
        own,
        values.get(Serving.OWN),
        impacts,
        own.problems(),
        stored.scoring().raises(stored.subject()));
  }

  /** The score of an issue of a project that is on, explained. */
  public Score score(Issue issue, OwnInputs own) {
    return read(issue, own).score();
  }

  /** Why one issue is above another; empty unless both are scored. */
  public Optional<Comparison> compare(
      Issue one, OwnInputs ownOfOne, Issue other, OwnInputs ownOfOther) {
    return Comparison.of(score(one, ownOfOne), score(other, ownOfOther));
  }

  private Stored read(Issue issue, OwnInputs own) {
    List<Link> links = store.links().ofIssue(issue.id());
    Map<Long, Need> needs =
        links.isEmpty() ? Map.of() : store.needs().find(links.stream().map(Link::needId).toList());
    List<Impact> impacts = store.ownImpacts().ofIssue(issue.id());
    List<Serving> counting = new ArrayList<>();
    for (Link link : links) {
      Need need = needs.get(link.needId());
      if (need != null && need.projectId() == issue.projectId()) {
        counting.add(Serving.shared(need, link));
      }
    }
    ModelVersion model = store.models().inForce(issue.projectId());
    LocalDate scoringDate =
        store
            .settings()
            .scoringDate()
            .orElseThrow(() -> new IllegalStateException("The scoring date was never set"));
    return new Stored(
        links, needs, impacts, Subject.of(counting, own, impacts), model, scoringDate);
  }

  /** What is stored about an issue, and what of it counts. */
  private record Stored(
      List<Link> links,
      Map<Long, Need> needs,
      List<Impact> impacts,
      Subject subject,
      ModelVersion model,
      LocalDate scoringDate) {

    Scoring scoring() {
      return new Scoring(model.model(), scoringDate);
    }

    Score score() {
      return scoring().score(subject);
    }
  }
}
