package dev.needfirst.plugin.rest;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.user.ApplicationUser;
import dev.needfirst.core.change.Aggregate;
import dev.needfirst.core.impact.Impact;
import dev.needfirst.core.need.Link;
import dev.needfirst.core.need.Need;
import dev.needfirst.core.recording.Store;
import dev.needfirst.core.score.Figures;
import dev.needfirst.core.score.NeedValue;
import dev.needfirst.core.score.Score;
import dev.needfirst.core.score.Serving;
import dev.needfirst.plugin.issue.Parents;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes JSON of an issue's value, for a user who sees needs. */
public final class ValueShaping {
  private final IssueFiles files;
  private final Store store;
  private final NeedsSeen seen;
  private final Parents parents;
  private final ValueTexts texts;

  @Inject
  public ValueShaping(
      IssueFiles files, Store store, NeedsSeen seen, Parents parents, ValueTexts texts) {
    this.files = files;
    this.store = store;
    this.seen = seen;
    this.parents = parents;
    this.texts = texts;
  }

  ValueShapes.ValueShape shape(ApplicationUser user, Issue issue) {
    IssueFile file = files.of(issue);
    Score score = file.score();
    Figures figures = score.figures();
    ValueShapes.PublicShape common = ValueShapes.PublicShape.of(issue.getKey(), figures);
    return new ValueShapes.ValueShape(
        common.issue(),
        common.status(),
        common.score(),
        common.low(),
        common.high(),
        common.partial(),
        common.customer(),
        common.business(),
        common.withheld(),
        file.model().version().version(),
        file.model().scoringDate().toString(),
        score.waterfall().terms().stream().map(ValueShapes.TermShape::of).toList(),
        needs(user, file, score),
        store.changes().versionOf(Aggregate.issue(issue.getId())),
        ownNeed(file, score),
        impacts(file),
        texts.problems(file.own().problems()),
        texts.raises(file.model().scoring().raises(file.subject()), file.needs()),
        file.links().isEmpty() && !file.own().hasNeed() ? from(user, issue) : null);
  }

  private List<ValueShapes.ServedShape> needs(ApplicationUser user, IssueFile file, Score score) {
    List<ValueShapes.ServedShape> shapes = new ArrayList<>();
    for (NeedValue value : score.needs()) {
      // In the order in which they count, the decisive one first.
      file.links().stream()
          .filter(link -> link.needId() == value.need())
          .forEach(link -> shapes.add(served(user, file, link, value)));
    }
    for (Link link : file.links()) {
      Need need = file.needs().get(link.needId());
      if (need != null && need.projectId() != file.projectId() && seen.by(user, need)) {
        shapes.add(served(user, file, link, null));
      }
    }
    return shapes;
  }

  private ValueShapes.ServedShape served(
      ApplicationUser user, IssueFile file, Link link, @Nullable NeedValue value) {
    Need need = Objects.requireNonNull(file.needs().get(link.needId()));
    Shapes.NeedShape shape = seen.shape(user, need);
    return new ValueShapes.ServedShape(
        shape,
        Shapes.plain(link.fit()),
        Shapes.plainly(link.experience()),
        link.cause(),
        value == null ? null : Shapes.share(value.solves()),
        value == null ? null : Shapes.share(value.feelsLike()),
        value == null ? null : Shapes.figure(value.customerValue()),
        shape.confidence(),
        value == null);
  }

  private static ValueShapes.@Nullable OwnNeedShape ownNeed(IssueFile file, Score score) {
    if (!file.own().hasNeed()) {
      return null;
    }
    NeedValue value = ValueShapes.valueOf(score, Serving.OWN);
    return new ValueShapes.OwnNeedShape(
        file.own().statement(),
        Shapes.plain(file.own().importance()),
        !file.isShared(),
        value == null ? null : Shapes.figure(value.customerValue()));
  }

  private static List<Shapes.ImpactShape> impacts(IssueFile file) {
    List<Impact> all = new ArrayList<>(file.impacts());
    file.own().impact().ifPresent(all::add);
    return all.stream().map(Shapes.ImpactShape::of).toList();
  }

  /**
   * What the nearest parent or epic is for: shown where the issue says nothing itself, and not
   * scored.
   */
  private ValueShapes.@Nullable FromShape from(ApplicationUser user, Issue issue) {
    for (Issue above : parents.of(issue)) {
      if (!seen.by(user, above)) {
        continue;
      }
      IssueFile file = files.of(above);
      Score score = file.score();
      List<ValueShapes.ServedShape> needs = needs(user, file, score);
      ValueShapes.OwnNeedShape own = ownNeed(file, score);
      if (!needs.isEmpty() || own != null) {
        return new ValueShapes.FromShape(above.getKey(), needs, own);
      }
    }
    return null;
  }
}
