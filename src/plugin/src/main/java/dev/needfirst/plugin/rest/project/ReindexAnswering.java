package dev.needfirst.plugin.rest.project;

import com.atlassian.jira.user.ApplicationUser;
import dev.needfirst.core.recording.ChoosingModels;
import dev.needfirst.core.score.Rounding;
import dev.needfirst.plugin.issue.Reindexing;
import dev.needfirst.plugin.rest.answer.Answers;
import dev.needfirst.plugin.rest.answer.Asking;
import dev.needfirst.plugin.rest.answer.Shapes;
import dev.needfirst.plugin.rest.need.NeedShaping;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Answers how far Jira's search has caught up with what was recorded. */
public final class ReindexAnswering {
  private final Asking asking;
  private final Reindexing reindexing;
  private final ChoosingModels choosing;
  private final NeedShaping shaping;
  private final Clock clock;

  @Inject
  public ReindexAnswering(
      Asking asking,
      Reindexing reindexing,
      ChoosingModels choosing,
      NeedShaping shaping,
      Clock clock) {
    this.asking = asking;
    this.reindexing = reindexing;
    this.choosing = choosing;
    this.shaping = shaping;
    this.clock = clock;
  }

  /**
   * The re-indexing in the whole Jira.
   *
   * @param remaining seconds
   * @param waiting changes that are not worked off
   */
  public record ProgressShape(
      boolean running,
      long done,
      long total,
      Shapes.@Nullable AuthorShape startedBy,
      @Nullable Long remaining,
      @Nullable Double perSecond,
      int waiting) {}

  /** Search in one project; figures are null for who does not administer it. */
  record SearchShape(
      boolean caughtUp,
      int modelVersion,
      @Nullable Long done,
      @Nullable Long total,
      @Nullable Long remaining,
      boolean mayCancel) {}

  public Response progress() {
    // How many issues there are, and who changed what, is told to administrators only.
    return Answers.ok(
        asking.administers(asking.user())
            ? shape()
            : new ProgressShape(reindexing.progress().running(), 0, 0, null, null, null, 0));
  }

  /** The re-indexing in the whole Jira, as administrators see it. */
  public ProgressShape shape() {
    Reindexing.Progress progress = reindexing.progress();
    Instant now = clock.instant();
    Double speed = progress.perSecond(now);
    return new ProgressShape(
        progress.running(),
        progress.done(),
        progress.total(),
        shaping.author(progress.startedBy()),
        progress.remaining(now),
        speed == null ? null : Double.valueOf(Rounding.share(speed)),
        reindexing.waiting());
  }

  public Response cancel() {
    asking.administrator();
    reindexing.cancel();
    return Answers.removed();
  }

  public Response ofProject(String key) {
    Asking.AskedProject asked = asking.project(key);
    ApplicationUser user = asked.user();
    long project = asked.project().getId();
    boolean caughtUp = reindexing.caughtUp(project);
    Reindexing.Progress progress = reindexing.progress();
    boolean told =
        !caughtUp && progress.running() && asking.rights().administers(user, asked.project());
    return Answers.ok(
        new SearchShape(
            caughtUp,
            choosing.ofProject(project).version(),
            told ? progress.done() : null,
            told ? progress.total() : null,
            told ? progress.remaining(clock.instant()) : null,
            asking.administers(user)));
  }
}
