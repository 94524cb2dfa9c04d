package dev.needfirst.core.exchange;

import dev.needfirst.core.impact.Impact;
import dev.needfirst.core.model.OwnVersion;
import dev.needfirst.core.need.Need;
import dev.needfirst.core.project.ProjectSettings;
import dev.needfirst.core.recording.By;
import dev.needfirst.core.recording.EnablingProjects;
import dev.needfirst.core.recording.Issue;
import dev.needfirst.core.recording.RecordingNeeds;
import dev.needfirst.core.recording.RecordingOwnImpacts;
import dev.needfirst.core.recording.RestoringProjects;
import dev.needfirst.core.recording.SettingsDraft;
import dev.needfirst.core.recording.SkippingQuestions;
import dev.needfirst.core.recording.Unknown;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Puts into a project what a file has of one, and takes back what was written if something fails on
 * the way: one transaction over all of it would be too long.
 */
public final class ImportingProjects {

  private final RestoringProjects restoring;
  private final RecordingNeeds needs;
  private final RecordingOwnImpacts impacts;
  private final SkippingQuestions skipping;
  private final EnablingProjects enabling;

  public ImportingProjects(
      RestoringProjects restoring,
      RecordingNeeds needs,
      RecordingOwnImpacts impacts,
      SkippingQuestions skipping,
      EnablingProjects enabling) {
    this.restoring = restoring;
    this.needs = needs;
    this.impacts = impacts;
    this.skipping = skipping;
    this.enabling = enabling;
  }

  /**
   * Does a whole import, or nothing of it.
   *
   * @throws TakenBack if anything went wrong; it says whether all was taken back
   */
  public void whole(By by, Consumer<Into> work) {
    Into into = new Into(by);
    try {
      work.accept(into);
    } catch (RuntimeException failed) {
      throw new TakenBack(into.takeBack(failed), failed);
    }
  }

  /** Where an import writes. What is settled, models and settings are not taken back. */
  public final class Into {
    private final By by;
    private final List<Runnable> back = new ArrayList<>();

    private Into(By by) {
      this.by = by;
    }

    /** Adds a need as it is; returns it as it is stored. */
    public Need need(Need need) {
      Need stored = restoring.need(need, by);
      back.add(() -> needs.remove(stored.id(), null, by));
      return stored;
    }

    /**
     * Ties issues to needs of the import.
     *
     * @throws dev.needfirst.core.fault.Refused if an issue would then have more needs than it may
     */
    public void links(List<RestoringProjects.Served> served) {
      restoring.links(served, by);
    }

    /** Adds impacts to an issue itself. */
    public void impacts(Issue issue, List<Impact> added) {
      for (Impact impact : restoring.impacts(issue, added, by)) {
        back.add(() -> impacts.remove(issue, impact.id(), null, by));
      }
    }

    /** Nobody is asked about an issue any more. */
    public void settle(Issue issue) {
      skipping.skip(issue, by);
    }

    /** Gives the project its own models, oldest first; returns whether anything was changed. */
    public boolean models(long projectId, List<OwnVersion> versions) {
      return restoring.models(projectId, versions, by);
    }

    /** Puts settings in place; returns whether they are others than before. */
    public boolean settings(long projectId, SettingsDraft draft) {
      ProjectSettings before = enabling.settings(projectId);
      return !enabling.save(projectId, null, draft, by).equals(before);
    }

    /** Returns how many things are left, each with its reason beside that of the failure. */
    private int takeBack(RuntimeException failed) {
      int left = 0;
      for (Runnable removal : back) {
        try {
          removal.run();
        } catch (Unknown gone) {
          // As it should be.
        } catch (RuntimeException refused) {
          failed.addSuppressed(refused);
          left++;
        }
      }
      return left;
    }
  }
}
