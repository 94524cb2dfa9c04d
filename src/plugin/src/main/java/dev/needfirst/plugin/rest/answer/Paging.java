package dev.needfirst.plugin.rest.answer;

import dev.needfirst.core.fault.Faults;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Which part of a list is asked for. */
public record Paging(int startAt, int maxResults) {
  private static final int MOST = 1000;
  private static final int STANDARD = 50;

  /**
   * Reads the parameters {@code startAt} and {@code maxResults}; refuses what is no whole number,
   * or out of range.
   */
  public static Paging of(@Nullable String startAt, @Nullable String maxResults) {
    Faults faults = new Faults();
    Paging paging = of(faults, startAt, maxResults);
    faults.refuse();
    return paging;
  }

  /** Reads them with other parameters whose faults are told at once. */
  public static Paging of(Faults faults, @Nullable String startAt, @Nullable String maxResults) {
    return new Paging(
        whole(faults, "startAt", startAt, 0, 0, Integer.MAX_VALUE), maxResults(faults, maxResults));
  }

  /** Reads how long a page may be; 50 if nothing is said, 1,000 at most. */
  public static int maxResults(Faults faults, @Nullable String text) {
    return whole(faults, "maxResults", text, STANDARD, 1, MOST);
  }

  /** The version that a request names as a parameter; null if it names none. */
  public static @Nullable Integer version(@Nullable String text) {
    if (text == null) {
      return null;
    }
    Faults faults = new Faults();
    int version = whole(faults, "version", text, 0, 0, Integer.MAX_VALUE);
    faults.refuse();
    return version;
  }

  /** The asked-for part of a list that is there as a whole. */
  public <T> Shapes.ListShape of(List<T> all, Function<? super T, ?> shape) {
    List<?> values = all.stream().skip(startAt).limit(maxResults).map(shape).toList();
    return new Shapes.ListShape(startAt, maxResults, all.size(), values);
  }

  /** Reads a whole number of a range; the standard one if it is blank, or wrong, which is noted. */
  public static int whole(
      Faults faults, String name, @Nullable String text, int standard, int least, int most) {
    if (text == null || text.isBlank()) {
      return standard;
    }
    try {
      long value = Long.parseLong(text.strip());
      if (value >= least && value <= most) {
        return (int) value;
      }
      faults.add(name, "between", least, most);
    } catch (NumberFormatException e) {
      faults.add(name, "whole-number");
    }
    return standard;
  }
}
