package dev.needfirst.core.viewing;

import dev.needfirst.core.book.ScoreBook;
import dev.needfirst.core.book.Trying;
import dev.needfirst.core.fault.Faults;
import dev.needfirst.core.impact.Impact;
import dev.needfirst.core.need.Link;
import dev.needfirst.core.need.Need;
import dev.needfirst.core.need.OwnInputs;
import dev.needfirst.core.need.Ratings;
import dev.needfirst.core.recording.Issue;
import dev.needfirst.core.score.Serving;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One thing that is to be written for each of many issues. */
public sealed interface PlannedWrite {

  /** Tries it for one issue; does nothing where there is nothing to write it to. */
  void on(Issue issue, ScoreBook present, Trying trying);

  /**
   * A need, with one fit for all; what an issue that serves it already does for the experience
   * stays.
   *
   * @param fit 0 to 10; null if unknown
   */
  record Attaching(Need need, @Nullable Double fit) implements PlannedWrite {
    @Override
    public void on(Issue issue, ScoreBook present, Trying trying) {
      Link bare = new Link(issue.id(), need.id(), fit, 0, null);
      Link link =
          present
              .link(issue, need.id())
              .map(its -> new Link(issue.id(), need.id(), fit, its.experience(), its.cause()))
              .orElse(bare);
      trying.link(issue, link);
    }
  }

  /** An impact on each issue itself. */
  record Burdening(Impact impact) implements PlannedWrite {
    @Override
    public void on(Issue issue, ScoreBook present, Trying trying) {
      trying.impact(issue, impact);
    }
  }

  /** What is rated in a row of the list. */
  enum Input {
    IMPORTANCE("importance"),
    SATISFACTION("satisfaction"),
    REACH("reach"),
    FIT("fit"),
    BUSINESS_IMPACT("businessImpact");

    private final String code;

    Input(String code) {
      this.code = code;
    }

    /** The input's member in REST. */
    public String code() {
      return code;
    }

    /** The input with this code. */
    public static Optional<Input> ofCode(String code) {
      return Stream.of(values()).filter(input -> input.code.equals(code)).findFirst();
    }
  }

  /**
   * One value, typed as in a row: ratings are those of the need that decides, and fit is how far
   * the issue serves it; where it is the issue's own need, only importance is typed, into the
   * issue's field.
   *
   * @param value in the range of the input; null for unknown
   */
  record Setting(Input input, @Nullable Double value) implements PlannedWrite {
    private static final double MOST = 10;

    /** Refuses a value out of range. */
    public Setting {
      Faults faults = new Faults();
      faults.between("value", value, 0, input == Input.REACH ? 1 : MOST);
      faults.refuse();
    }

    @Override
    public void on(Issue issue, ScoreBook present, Trying trying) {
      OptionalLong need = deciding(issue, present);
      switch (input) {
        case BUSINESS_IMPACT ->
            trying.fill(issue, own -> new OwnInputs(own.statement(), own.importance(), value));
        case FIT ->
            need.ifPresent(
                id ->
                    present
                        .link(issue, id)
                        .ifPresent(
                            link ->
                                trying.link(
                                    issue,
                                    new Link(
                                        issue.id(), id, value, link.experience(), link.cause()))));
        case IMPORTANCE, SATISFACTION, REACH -> {
          need.ifPresent(id -> trying.rate(id, this::rated));
          if (need.isEmpty() && input == Input.IMPORTANCE) {
            trying.fill(issue, own -> new OwnInputs(own.statement(), value, own.businessImpact()));
          }
        }
      }
    }

    private Ratings rated(Ratings its) {
      return new Ratings(
          input == Input.IMPORTANCE ? value : its.importance(),
          input == Input.SATISFACTION ? value : its.satisfaction(),
          input == Input.REACH ? value : its.reach());
    }

    /** The shared need with the largest customer value; empty if that is the own one, or none. */
    private static OptionalLong deciding(Issue issue, ScoreBook present) {
      var needs = present.score(issue).needs();
      return needs.isEmpty() || needs.get(0).need() == Serving.OWN
          ? OptionalLong.empty()
          : OptionalLong.of(needs.get(0).need());
    }
  }
}
