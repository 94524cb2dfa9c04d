package dev.needfirst.core.start;

import dev.needfirst.core.evidence.Evidence;
import java.time.LocalDate;

/**
 * An issue to which people came: by voting for it, watching it or reporting it again, or by support
 * requests.
 *
 * @param people so many beside its reporter at least
 * @param restricted whether a security level keeps it from some of those who see its project
 * @param newest the day (UTC) of the newest of what is counted
 * @param summary what was counted, in words
 * @param url where it can be read
 */
public record Visited(
    long id,
    String key,
    long people,
    boolean restricted,
    LocalDate newest,
    String summary,
    String url) {

  /** The people, as many of them as evidence can come from. */
  public int sources() {
    return (int) Math.min(Evidence.MOST_SOURCES, people);
  }
}
