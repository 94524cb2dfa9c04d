package dev.needfirst.plugin.rest;

import dev.needfirst.core.change.Busy;
import dev.needfirst.core.project.ProjectSettings;
import dev.needfirst.core.recording.By;
import dev.needfirst.core.recording.EnablingProjects;
import dev.needfirst.core.recording.Issue;
import dev.needfirst.core.recording.RecordingNeeds;
import dev.needfirst.core.recording.RecordingOwnImpacts;
import dev.needfirst.core.recording.SettingsDraft;
import dev.needfirst.core.recording.SkippingQuestions;
import dev.needfirst.core.recording.Unknown;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes many things that belong together, and takes back what was written if something fails on
 * the way: one transaction over all of it would be too long.
 */
public final class TakingBack {
  private static final Logger LOG = LoggerFactory.getLogger(TakingBack.class);
  private static final int UNEXPECTED = 500;

  private final RecordingNeeds needs;
  private final RecordingOwnImpacts impacts;
  private final SkippingQuestions skipping;
  private final EnablingProjects enabling;

  @Inject
  public TakingBack(
      RecordingNeeds needs,
      RecordingOwnImpacts impacts,
      SkippingQuestions skipping,
      EnablingProjects enabling) {
    this.needs = needs;
    this.impacts = impacts;
    this.skipping = skipping;
    this.enabling = enabling;
  }

  private record Written(Issue issue, long impact) {}

  /** What was written so far. */
  static final class Done {
    private final List<Long> needs = new ArrayList<>();
    private final List<Written> impacts = new ArrayList<>();

    void need(long id) {
      needs.add(id);
    }

    void impact(Issue issue, long id) {
      impacts.add(new Written(issue, id));
    }
  }

  /**
   * Does a piece of work that notes what it writes.
   *
   * @throws Busy if others were in the way; what was written is taken back
   * @throws Rejected if anything else went wrong; it says whether all was taken back
   */
  void ifFails(By by, Consumer<Done> work) {
    Done done = new Done();
    try {
      work.accept(done);
    } catch (RuntimeException failed) {
      int left = takeBack(done, by);
      LOG.error("An import failed and was taken back but for {} things", left, failed);
      if (left > 0) {
        throw new Rejected(UNEXPECTED, "needfirst.error.import-half", left);
      }
      if (failed instanceof Busy) {
        throw failed;
      }
      throw new Rejected(UNEXPECTED, "needfirst.error.import-taken-back");
    }
  }

  /** Nobody is asked about an issue any more. */
  void settle(Issue issue, By by) {
    skipping.skip(issue, by);
  }

  /** Puts settings in place; returns whether they are others than before. */
  boolean settings(Asking.AskedProject asked, SettingsDraft draft, By by) {
    ProjectSettings before = enabling.settings(asked.project().getId());
    return !enabling.save(asked.project().getId(), null, draft, by).equals(before);
  }

  private int takeBack(Done done, By by) {
    int left = 0;
    for (long id : done.needs) {
      left += removed(() -> needs.remove(id, null, by)) ? 0 : 1;
    }
    for (Written one : done.impacts) {
      left += removed(() -> impacts.remove(one.issue(), one.impact(), null, by)) ? 0 : 1;
    }
    return left;
  }

  private static boolean removed(Runnable removal) {
    try {
      removal.run();
      return true;
    } catch (Unknown gone) {
      return true;
    } catch (RuntimeException failed) {
      LOG.error("Something that an import had written could not be removed again", failed);
      return false;
    }
  }
}
