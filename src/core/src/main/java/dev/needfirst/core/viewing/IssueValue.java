package dev.needfirst.core.viewing;

import dev.needfirst.core.impact.Impact;
import dev.needfirst.core.need.Link;
import dev.needfirst.core.need.Need;
import dev.needfirst.core.need.OwnInputs;
import dev.needfirst.core.need.Problem;
import dev.needfirst.core.score.NeedValue;
import dev.needfirst.core.score.Raise;
import dev.needfirst.core.score.Score;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The value of an issue with all that it follows from.
 *
 * @param version of the issue, for its next writer
 * @param score with figures, waterfall and what each need gives
 * @param modelVersion of the model in force
 * @param customerWeight of that model, 0 to 1: how much of the score is customer value
 * @param needs the linked needs, largest customer value first, then those whose links rest
 * @param own the issue's own fields as they are
 * @param ownNeed what the own need gives; null if there is none, or a shared one counts in its
 *     place
 * @param ownImpacts the impacts on the issue itself, that of the field last, with id 0
 * @param problems values of own fields that cannot be used
 * @param raises what would raise the score, most first
 */
public record IssueValue(
    int version,
    Score score,
    int modelVersion,
    double customerWeight,
    LocalDate scoringDate,
    List<Served> needs,
    OwnInputs own,
    @Nullable NeedValue ownNeed,
    List<Impact> ownImpacts,
    List<Problem> problems,
    List<Raise> raises) {

  public IssueValue {
    needs = List.copyOf(needs);
    ownImpacts = List.copyOf(ownImpacts);
    problems = List.copyOf(problems);
    raises = List.copyOf(raises);
  }

  /**
   * A need that the issue is linked to.
   *
   * @param value null while the link rests, since issue and need are in different projects
   * @param issues Jira's ids of all issues linked to the need, ascending; for whoever shows them to
   *     filter
   */
  public record Served(Need need, Link link, @Nullable NeedValue value, List<Long> issues) {

    public Served {
      issues = List.copyOf(issues);
    }

    public boolean rests() {
      return value == null;
    }
  }
}
