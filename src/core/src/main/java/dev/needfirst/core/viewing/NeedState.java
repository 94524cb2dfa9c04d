package dev.needfirst.core.viewing;

import dev.needfirst.core.evidence.Evidence;
import dev.needfirst.core.evidence.EvidenceKind;
import dev.needfirst.core.model.Model;
import dev.needfirst.core.need.Need;
import dev.needfirst.core.need.Ratings;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What is still open about a need. */
public enum NeedState {
  NO_ISSUE,
  NO_EVIDENCE,
  OPINIONS_ONLY,
  /** Half of a half-life is over for all of its evidence. */
  AGEING,
  OPEN_RATINGS;

  private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

  /** The word of the REST contract, such as {@code no-issue}. */
  public String code() {
    return code;
  }

  /** Reads what {@link #code} writes; empty for any other word. */
  public static Optional<NeedState> ofCode(String code) {
    return Stream.of(values()).filter(state -> state.code.equals(code)).findFirst();
  }

  /**
   * Whether it is so of a need.
   *
   * @param served whether an issue that the user sees serves the need
   */
  boolean holds(Need need, boolean served, Model model, LocalDate scoringDate) {
    return switch (this) {
      case NO_ISSUE -> !served;
      case NO_EVIDENCE -> need.evidence().isEmpty();
      case OPINIONS_ONLY ->
          !need.evidence().isEmpty()
              && need.evidence().stream().allMatch(e -> e.kind() == EvidenceKind.OPINION);
      case AGEING -> !need.evidence().isEmpty() && ages(need.evidence(), model, scoringDate);
      case OPEN_RATINGS -> open(need.ratings());
    };
  }

  /** Whether half of a half-life is over for all of it. */
  static boolean ages(List<Evidence> evidence, Model model, LocalDate scoringDate) {
    return evidence.stream().allMatch(one -> ages(one, model, scoringDate));
  }

  private static boolean ages(Evidence evidence, Model model, LocalDate scoringDate) {
    double days = ChronoUnit.DAYS.between(evidence.date(), scoringDate);
    return days >= model.strengthOf(evidence.kind()).halfLife() / 2;
  }

  private static boolean open(Ratings ratings) {
    return ratings.importance() == null
        || ratings.satisfaction() == null
        || ratings.reach() == null;
  }
}
