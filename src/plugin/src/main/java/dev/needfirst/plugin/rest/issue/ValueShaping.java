package dev.needfirst.plugin.rest.issue;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.user.ApplicationUser;
import dev.needfirst.core.need.Need;
import dev.needfirst.core.score.NeedValue;
import dev.needfirst.core.viewing.IssueValue;
import dev.needfirst.plugin.issue.Parents;
import dev.needfirst.plugin.rest.answer.IssueViewing;
import dev.needfirst.plugin.rest.answer.Shapes;
import dev.needfirst.plugin.rest.need.NeedsSeen;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes JSON of an issue's value, for a user who sees needs. */
public final class ValueShaping {
  private final IssueViewing viewing;
  private final NeedsSeen seen;
  private final Parents parents;
  private final ValueTexts texts;
  private final AroundIssues around;

  @Inject
  public ValueShaping(
      IssueViewing viewing,
      NeedsSeen seen,
      Parents parents,
      ValueTexts texts,
      AroundIssues around) {
    this.viewing = viewing;
    this.seen = seen;
    this.parents = parents;
    this.texts = texts;
    this.around = around;
  }

  ValueShapes.ValueShape shape(ApplicationUser user, Issue issue) {
    IssueValue value = viewing.value(issue);
    ValueShapes.PublicShape common =
        ValueShapes.PublicShape.of(issue.getKey(), value.score().figures());
    List<Need> needs = value.needs().stream().map(IssueValue.Served::need).toList();
    ValueShapes.MayWriteShape mayWrite = around.mayWrite(user, issue);
    boolean saysNothing =
        value.needs().stream().allMatch(IssueValue.Served::rests) && !value.own().hasNeed();
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
        value.modelVersion(),
        Shapes.plainly(value.customerWeight()),
        value.scoringDate().toString(),
        value.score().waterfall().terms().stream().map(ValueShapes.TermShape::of).toList(),
        needs(user, value),
        value.version(),
        ownNeed(value),
        value.ownImpacts().stream().map(Shapes.ImpactShape::of).toList(),
        texts.problems(value.problems()),
        texts.raises(value.raises(), needs),
        saysNothing ? from(user, issue) : null,
        mayWrite,
        around.setAside(user, issue),
        mayWrite.needs() ? around.asks(issue, value) : null);
  }

  private List<ValueShapes.ServedShape> needs(ApplicationUser user, IssueValue value) {
    List<ValueShapes.ServedShape> shapes = new ArrayList<>();
    for (IssueValue.Served served : value.needs()) {
      // A need of another project, to which the link rests, follows that project's own setting.
      if (!served.rests() || seen.by(user, served.need())) {
        shapes.add(served(user, served));
      }
    }
    return shapes;
  }

  private ValueShapes.ServedShape served(ApplicationUser user, IssueValue.Served served) {
    Shapes.NeedShape shape = seen.shape(user, served.need(), served.issues());
    NeedValue value = served.value();
    return new ValueShapes.ServedShape(
        shape,
        Shapes.plain(served.link().fit()),
        Shapes.plainly(served.link().experience()),
        served.link().cause(),
        value == null ? null : Shapes.share(value.solves()),
        value == null ? null : Shapes.share(value.feelsLike()),
        value == null ? null : Shapes.figure(value.customerValue()),
        shape.confidence(),
        served.rests());
  }

  private static ValueShapes.@Nullable OwnNeedShape ownNeed(IssueValue value) {
    if (!value.own().hasNeed()) {
      return null;
    }
    NeedValue counting = value.ownNeed();
    return new ValueShapes.OwnNeedShape(
        value.own().statement(),
        Shapes.plain(value.own().importance()),
        counting != null,
        counting == null ? null : Shapes.figure(counting.customerValue()));
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
      IssueValue value = viewing.value(above);
      List<ValueShapes.ServedShape> needs = needs(user, value);
      ValueShapes.OwnNeedShape own = ownNeed(value);
      if (!needs.isEmpty() || own != null) {
        return new ValueShapes.FromShape(above.getKey(), needs, own);
      }
    }
    return null;
  }
}
