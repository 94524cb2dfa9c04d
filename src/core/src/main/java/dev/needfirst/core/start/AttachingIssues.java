package dev.needfirst.core.start;

import dev.needfirst.core.need.Link;
import dev.needfirst.core.recording.By;
import dev.needfirst.core.recording.Issue;
import dev.needfirst.core.recording.LinkDraft;
import dev.needfirst.core.recording.LinkingNeeds;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Ties many issues to one need with one fit, each by itself, and takes that back. */
public final class AttachingIssues {

  private final LinkingNeeds linking;

  public AttachingIssues(LinkingNeeds linking) {
    this.linking = linking;
  }

  /**
   * Links the issues that are not linked to the need yet; how the others are linked stays.
   *
   * @param fit 0 to 10; null if unknown
   */
  public Outcome<Issue> attach(long needId, @Nullable Double fit, List<Issue> issues, By by) {
    Outcome<Issue> outcome = Outcome.open();
    LinkDraft draft = new LinkDraft(fit, null, null);
    for (Issue issue : issues) {
      outcome.tried(
          issue,
          () ->
              linking.linkIfNew(issue, needId, draft, by)
                  ? Optional.empty()
                  : Optional.of(Left.ALREADY));
    }
    return outcome;
  }

  /**
   * Takes away the links that are as {@link #attach} made them; others stay.
   *
   * @param fit as it was given then
   */
  public Outcome<Issue> takeBack(long needId, @Nullable Double fit, List<Issue> issues, By by) {
    Outcome<Issue> outcome = Outcome.open();
    for (Issue issue : issues) {
      Link made = new Link(issue.id(), needId, fit, 0, null);
      outcome.tried(
          issue,
          () -> linking.unlinkIf(issue, made, by) ? Optional.empty() : Optional.of(Left.CHANGED));
    }
    return outcome;
  }
}
