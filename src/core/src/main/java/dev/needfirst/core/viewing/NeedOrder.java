package dev.needfirst.core.viewing;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An order of needs. What is unknown comes last in either direction, and equals come by id.
 *
 * @param down whether the largest comes first
 */
public record NeedOrder(By by, boolean down) {

  /** Those recorded last come first. */
  public static final NeedOrder LATEST_FIRST = new NeedOrder(By.RECORDED, true);

  /** What needs are ordered by. */
  public enum By {
    RECORDED(false),
    /** The score of the best issue that the user sees. */
    SCORE(true),
    IMPORTANCE(false),
    SATISFACTION(false),
    REACH(false),
    CONFIDENCE(false),
    /** How many issues that the user sees serve it. */
    ISSUES(true);

    private final boolean ofIssues;

    By(boolean ofIssues) {
      this.ofIssues = ofIssues;
    }

    boolean ofIssues() {
      return ofIssues;
    }
  }

  /**
   * Reads a word of the REST contract such as {@code reach}, or {@code -reach} for the largest
   * first; empty for any other.
   */
  public static Optional<NeedOrder> ofCode(String code) {
    boolean down = code.startsWith("-");
    String word = down ? code.substring(1) : code;
    return Stream.of(By.values())
        .filter(by -> by.name().toLowerCase(Locale.ROOT).equals(word))
        .findFirst()
        .map(by -> new NeedOrder(by, down));
  }
}
