package dev.needfirst.core.evidence;

import dev.needfirst.core.fault.Faults;
import dev.needfirst.core.fault.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is known about a need.
 *
 * <p>Blank texts are absent ones. That a date is not in the future is checked where it is entered,
 * by {@link #latestDate}.
 *
 * <p>A bad state is refused: {@link dev.needfirst.core.fault.Refused} names every fault.
 *
 * @param id 0 while it is not stored
 * @param sources how many independent customers it comes from, 1 to 1,000,000
 * @param date when it was found out
 * @param summary what was found; the kinds that {@linkplain EvidenceKind#wantsAccount want an
 *     account} have this or a url
 * @param url where it can be read, http or https
 * @param author key of the user who recorded it
 */
public record Evidence(
    long id,
    EvidenceKind kind,
    Stance stance,
    int sources,
    LocalDate date,
    @Nullable String summary,
    @Nullable String url,
    @Nullable String author) {

  public static final int MOST_SOURCES = 1_000_000;

  // Not java.net.URI: it refuses what browsers open, such as underscores in host names.
  private static final Pattern WEB_ADDRESS =
      Pattern.compile("https?://[^\\s\\p{Cntrl}<>\"]+", Pattern.CASE_INSENSITIVE);

  public Evidence {
    summary = Texts.blankToNull(summary);
    url = Texts.blankToNull(url);
    author = Texts.blankToNull(author);
    Faults faults = new Faults();
    faults.between("sources", (double) sources, 1, MOST_SOURCES);
    faults.text("summary", summary, Texts.TEXT);
    faults.text("url", url, Texts.TEXT);
    faults.text("author", author, Texts.USER_KEY);
    if (url != null && !WEB_ADDRESS.matcher(url).matches()) {
      faults.add("url", "web-address");
    }
    if (kind.wantsAccount() && summary == null && url == null) {
      faults.add("summary", "summary-or-url");
    }
    faults.refuse();
  }

  public boolean supports() {
    return stance == Stance.SUPPORTS;
  }

  /** The same evidence under the id that it is stored with. */
  public Evidence withId(long stored) {
    return new Evidence(stored, kind, stance, sources, date, summary, url, author);
  }

  /** The same evidence as recorded by someone else, or by nobody that is known. */
  public Evidence withAuthor(@Nullable String other) {
    return new Evidence(id, kind, stance, sources, date, summary, url, other);
  }

  /**
   * The latest date that evidence may have: today wherever on earth that is latest, or the scoring
   * date if that is later.
   */
  public static LocalDate latestDate(Instant now, LocalDate scoringDate) {
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.ofHours(14));
    return today.isAfter(scoringDate) ? today : scoringDate;
  }
}
