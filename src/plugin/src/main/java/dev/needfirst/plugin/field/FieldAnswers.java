package dev.needfirst.plugin.field;

import com.atlassian.jira.issue.Issue;
import dev.needfirst.core.book.Answering;
import dev.needfirst.core.score.Figures;
import dev.needfirst.plugin.issue.Counters;
import dev.needfirst.plugin.issue.Messages;
import dev.needfirst.plugin.issue.OwnFields;
import jakarta.inject.Inject;
import java.text.NumberFormat;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the result fields answer, from the score book: no SQL of ours, no lock, and nothing at all
 * for a project that is off.
 *
 * <p>No failure gets out: one would break whatever list or page of Jira asks.
 */
public final class FieldAnswers {
  private static final Logger LOG = LoggerFactory.getLogger(FieldAnswers.class);
  private static final long TOLD_EVERY_NANOS = 60_000_000_000L;

  private final Answering answering;
  private final OwnFields fields;
  private final Messages messages;
  private final InputsOnce inputs;
  private final Counters counters;
  private final AtomicLong told = new AtomicLong(System.nanoTime() - TOLD_EVERY_NANOS);

  @Inject
  public FieldAnswers(
      Answering answering, OwnFields fields, Messages messages, Clock clock, Counters counters) {
    this.counters = counters;
    this.answering = answering;
    this.fields = fields;
    this.messages = messages;
    this.inputs = new InputsOnce(clock);
  }

  /**
   * The figures of an issue as it stands there; Jira hands over none where it shows a default
   * value.
   */
  Figures of(@Nullable Issue issue) {
    if (issue == null || issue.getId() == null || issue.getProjectId() == null) {
      return Figures.UNSCORED;
    }
    long began = counters.sample();
    try {
      Figures figures =
          answering.figures(
              new dev.needfirst.core.recording.Issue(issue.getId(), issue.getProjectId()),
              () -> inputs.of(issue, () -> fields.of(issue)));
      counters.done(Counters.Timed.FIELD_ANSWER, began);
      return figures;
    } catch (RuntimeException e) {
      long now = System.nanoTime();
      long last = told.get();
      if (now - last > TOLD_EVERY_NANOS && told.compareAndSet(last, now)) {
        LOG.error(
            "A result field could not answer for issue {}; told once a minute", issue.getKey(), e);
      }
      return Figures.UNSCORED;
    }
  }

  /** A score as people of the user's language write it. */
  String shown(double score) {
    NumberFormat format = NumberFormat.getNumberInstance(messages.locale());
    format.setMinimumFractionDigits(2);
    format.setMaximumFractionDigits(2);
    return format.format(score);
  }

  /** A status in the user's language. */
  String shown(String status) {
    return messages.text("needfirst.ui.shared.status." + status);
  }
}
