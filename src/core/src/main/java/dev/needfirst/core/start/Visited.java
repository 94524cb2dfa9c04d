package dev.needfirst.core.start;

import dev.needfirst.core.evidence.Evidence;
import java.time.LocalDate;

/**
 * An issue to which people came, by voting for it or watching it.
 *
 * @param people so many beside its reporter at least
 * @param restricted whether a security level keeps it from some of those who see its project
 * @param created the day (UTC)
 * @param url where it can be read
 */
public record Visited(
    long id, String key, long people, boolean restricted, LocalDate created, String url) {

  /** The people, as many of them as evidence can come from. */
  public int sources() {
    return (int) Math.min(Evidence.MOST_SOURCES, people);
  }
}
