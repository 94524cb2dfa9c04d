package dev.needfirst.core.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Collects what is wrong with an input, so that all of it is said at once. Not thread-safe.
 *
 * <p>There is a bound, since an input can be made of faults: the first one beyond it is not taken,
 * but all before it are thrown, so that the rest of the input is not looked at.
 */
public final class Faults {

  private static final int MOST = 1_000;

  private final int most;
  private final List<Fault> found = new ArrayList<>();

  public Faults() {
    this(MOST);
  }

  /** Faults of which only so many are said, at least 1. */
  public Faults(int most) {
    this.most = most;
  }

  /**
   * Adds a fault.
   *
   * @throws Refused with all faults before it if it is one too many
   */
  public void add(Fault fault) {
    if (found.size() == most) {
      List<Fault> all = new ArrayList<>(found);
      all.add(Fault.of("", "too-many-faults", most));
      throw new Refused(all);
    }
    found.add(fault);
  }

  /** Adds a fault, as {@link #add(Fault)} does. */
  public void add(String member, String key, Object... args) {
    add(Fault.of(member, key, args));
  }

  /** A number that may be unknown must be finite and within the bounds, both included. */
  public void between(String member, @Nullable Double value, double least, double most) {
    if (value != null && !(value >= least && value <= most)) {
      add(member, "between", least, most);
    }
  }

  /** A number that may be unknown must be finite. */
  public void finite(String member, @Nullable Double value) {
    if (value != null && !Double.isFinite(value)) {
      add(member, "number");
    }
  }

  /**
   * A text that may be absent must be storable and not longer than the given number of characters.
   */
  public void text(String member, @Nullable String value, int longest) {
    if (value == null) {
      return;
    }
    if (value.length() > longest) {
      add(member, "too-long", longest);
    }
    if (!Texts.storable(value)) {
      add(member, "characters");
    }
  }

  /** A text that must be there and say something. */
  public void requiredText(String member, String value, int longest) {
    if (value.isBlank()) {
      add(member, "required");
    }
    text(member, value, longest);
  }

  /** A list must not have more than the given number of items. */
  public void atMost(String member, List<?> items, int most) {
    if (items.size() > most) {
      add(member, "too-many", most);
    }
  }

  /**
   * Makes a part of a larger object; what it is refused for is collected under the given member.
   *
   * @return the part, or null if it was refused
   */
  public <T> @Nullable T within(String member, Supplier<T> making) {
    try {
      return making.get();
    } catch (Refused refused) {
      refused.faults().forEach(fault -> add(fault.within(member)));
      return null;
    }
  }

  public boolean any() {
    return !found.isEmpty();
  }

  /** What was found so far, in that order. */
  public List<Fault> list() {
    return List.copyOf(found);
  }

  /**
   * Does nothing if no fault was found.
   *
   * @throws Refused with all faults otherwise
   */
  public void refuse() {
    if (any()) {
      throw new Refused(found);
    }
  }
}
