package dev.needfirst.core.score;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one issue as everyone sees them: rounded once to two decimals, and small enough to
 * keep a million.
 *
 * <p>The same numbers everywhere: REST, fields, JQL, exports. No rounding is left to do.
 */
public final class Figures {

  /** No need and no impact. */
  public static final Figures UNSCORED =
      new Figures(
          Status.UNSCORED,
          Figures.ABSENT,
          Figures.ABSENT,
          Figures.ABSENT,
          Figures.ABSENT,
          Figures.ABSENT,
          0);

  private static final int ABSENT = -1;
  private static final double HUNDRED = 100;

  private final Status status;
  private final short score;
  private final short low;
  private final short high;
  private final short customer;
  private final short business;
  private final short withheld;

  private Figures(
      Status status, int score, int low, int high, int customer, int business, int withheld) {
    this.status = status;
    this.score = (short) score;
    this.low = (short) low;
    this.high = (short) high;
    this.customer = (short) customer;
    this.business = (short) business;
    this.withheld = (short) withheld;
  }

  /**
   * The rounded figures of a scored issue.
   *
   * @param needed whether it serves a need; without one there is no customer value
   * @param impacted whether an impact is recorded; without one there is no business value
   */
  static Figures of(Status status, Exact exact, boolean needed, boolean impacted) {
    int score = Rounding.hundredths(exact.score());
    boolean open = exact.low() != exact.score() || exact.high() != exact.score();
    return new Figures(
        status,
        score,
        open ? Rounding.hundredths(exact.low()) : score,
        open ? Rounding.hundredths(exact.high()) : score,
        needed ? Rounding.hundredths(HUNDRED * exact.customer()) : ABSENT,
        impacted ? Rounding.hundredths(HUNDRED * exact.business()) : ABSENT,
        Rounding.hundredths(exact.withheld()));
  }

  public Status status() {
    return status;
  }

  public boolean scored() {
    return status != Status.UNSCORED;
  }

  /** The value score, 0 to 100; null when unscored. */
  public @Nullable Double score() {
    return points(score);
  }

  /** The score with every missing input at its worst; null when unscored. */
  public @Nullable Double low() {
    return points(low);
  }

  /** The score with every missing input at its best; null when unscored. */
  public @Nullable Double high() {
    return points(high);
  }

  /** Whether missing inputs leave the score open. */
  public boolean partial() {
    return low != high;
  }

  /** Customer value, 0 to 100; null without a need. */
  public @Nullable Double customer() {
    return points(customer);
  }

  /** Business value, 0 to 100; null without an impact. */
  public @Nullable Double business() {
    return points(business);
  }

  /** Points that the issue would have if its need were established, 0 to 100. */
  public double withheld() {
    return withheld / HUNDRED;
  }

  /**
   * The score in hundredths of a point, for ordering without loss: 0 to 10,000, and -1 when
   * unscored.
   */
  public int hundredths() {
    return score;
  }

  /** Whether everything that Jira indexes of them is the same: scores and status. */
  public boolean indexedLike(Figures other) {
    return status == other.status
        && score == other.score
        && customer == other.customer
        && business == other.business;
  }

  private static @Nullable Double points(short hundredths) {
    return hundredths == ABSENT ? null : hundredths / HUNDRED;
  }

  private List<Object> parts() {
    return List.of(status, score, low, high, customer, business, withheld);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Figures figures && parts().equals(figures.parts());
  }

  @Override
  public int hashCode() {
    return parts().hashCode();
  }

  @Override
  public String toString() {
    return "%s %s [%s, %s] customer %s business %s withheld %s"
        .formatted(status.code(), score(), low(), high(), customer(), business(), withheld());
  }
}
