package dev.needfirst.core.start;

import dev.needfirst.core.change.Busy;
import dev.needfirst.core.change.Stale;
import dev.needfirst.core.fault.Refused;
import dev.needfirst.core.recording.AcrossProjects;
import dev.needfirst.core.recording.Unknown;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What came of a batch that is done one by one: what was done, and of the rest why it was left.
 *
 * @param <T> what the batch is of
 */
public record Outcome<T>(List<T> done, Map<T, Left> left) {

  /** An outcome of nothing yet, to be filled. */
  public static <T> Outcome<T> open() {
    return new Outcome<>(new ArrayList<>(), new LinkedHashMap<>());
  }

  /** Tries one, and notes what came of it. */
  public void tried(T one, Supplier<Optional<Left>> trying) {
    Optional<Left> why;
    try {
      why = trying.get();
    } catch (Unknown | AcrossProjects gone) {
      why = Optional.of(Left.GONE);
    } catch (Stale changed) {
      why = Optional.of(Left.CHANGED);
    } catch (Refused full) {
      // Of what a batch writes all else was checked before.
      why = Optional.of(Left.FULL);
    } catch (Busy busy) {
      why = Optional.of(Left.BUSY);
    }
    why.ifPresentOrElse(reason -> left.put(one, reason), () -> done.add(one));
  }
}
