package dev.needfirst.plugin.rest.issue;

import com.google.gson.JsonObject;
import dev.needfirst.core.fault.Fault;
import dev.needfirst.core.fault.Refused;
import dev.needfirst.core.project.Visibility;
import dev.needfirst.core.score.Comparison;
import dev.needfirst.core.score.Figures;
import dev.needfirst.core.score.Raise;
import dev.needfirst.core.viewing.IssueValue;
import dev.needfirst.plugin.rest.answer.Answers;
import dev.needfirst.plugin.rest.answer.Asking;
import dev.needfirst.plugin.rest.answer.IssueViewing;
import dev.needfirst.plugin.rest.answer.Shapes;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers why one issue is above another. */
public final class CompareAnswering {
  private final Asking asking;
  private final IssueViewing viewing;
  private final CompareTexts texts;
  private final ValueTexts values;

  @Inject
  public CompareAnswering(
      Asking asking, IssueViewing viewing, CompareTexts texts, ValueTexts values) {
    this.asking = asking;
    this.viewing = viewing;
    this.texts = texts;
    this.values = values;
  }

  /** One of the two, as the asking user sees it. */
  private record Side(Asking.AskedIssue asked, IssueValue value) {
    String key() {
      return asked.issue().getKey();
    }

    Figures figures() {
      return value.score().figures();
    }

    CompareShapes.SideShape shape() {
      return new CompareShapes.SideShape(
          asked.issue().getSummary(), ValueShapes.PublicShape.of(key(), figures()));
    }

    /** Whether whoever browses the issue sees its needs too. */
    boolean openToReaders() {
      Visibility visibility = asked.settings().needsVisibleTo();
      return visibility != null && visibility.everyoneWhoMayBrowse();
    }
  }

  public Response compare(@Nullable String a, @Nullable String b) {
    Side first = side("a", a);
    Side second = side("b", b);
    Comparison comparison =
        Comparison.of(first.value().score(), second.value().score())
            .orElseThrow(
                () -> new Refused(Fault.of(first.figures().scored() ? "b" : "a", "unscored")));
    List<CompareShapes.SideShape> sides = List.of(first.shape(), second.shape());
    List<JsonObject> shown = sides.stream().map(CompareShapes.SideShape::json).toList();
    boolean explained = first.openToReaders() && second.openToReaders();
    String comment = texts.comment(sides, comparison, explained);
    if (!asking.seesNeeds(first.asked()) || !asking.seesNeeds(second.asked())) {
      return Answers.ok(
          new CompareShapes.PublicShape(
              first.key(),
              second.key(),
              Shapes.figure(comparison.difference()),
              comparison.tie(),
              shown,
              comment));
    }
    boolean oneModel = isOneModel(first, second);
    return Answers.ok(
        new CompareShapes.WholeShape(
            first.key(),
            second.key(),
            Shapes.figure(comparison.difference()),
            comparison.terms().stream()
                .map(
                    term ->
                        new CompareShapes.TermShape(
                            term.kind().code(), Shapes.figure(term.points()), texts.because(term)))
                .toList(),
            texts.comparison(first.key(), second.key(), comparison),
            comparison.tie(),
            oneModel ? Shapes.share(comparison.flipCustomerWeight()) : null,
            oneModel ? Shapes.plainly(first.value().customerWeight()) : null,
            shown,
            overtaking(first, second, comparison),
            comment));
  }

  private Side side(String parameter, @Nullable String key) {
    asking.user();
    if (key == null || key.isBlank()) {
      throw new Refused(Fault.of(parameter, "required"));
    }
    Asking.AskedIssue asked = asking.issue(key);
    return new Side(asked, viewing.value(asked.issue()));
  }

  /** The least that would put the lower one ahead, if one change would. */
  private CompareShapes.@Nullable OvertakingShape overtaking(
      Side first, Side second, Comparison comparison) {
    if (comparison.difference() == 0) {
      return null;
    }
    boolean firstLeads = comparison.difference() > 0;
    Side lower = firstLeads ? second : first;
    Double above = (firstLeads ? first : second).figures().score();
    Optional<Raise> least =
        lower.value().raises().stream()
            .filter(raise -> above != null && raise.score() > above)
            .min(Comparator.comparingDouble(Raise::score));
    return least
        .map(
            raise ->
                new CompareShapes.OvertakingShape(
                    lower.key(), Shapes.figure(raise.score()), values.text(raise)))
        .orElse(null);
  }

  /** A weight that makes two issues level means something only where one model scores both. */
  private static boolean isOneModel(Side first, Side second) {
    return first.asked().issue().getProjectId().equals(second.asked().issue().getProjectId());
  }
}
