package dev.needfirst.plugin.rest.start;

import dev.needfirst.core.need.Need;
import dev.needfirst.core.recording.By;
import dev.needfirst.core.recording.Issue;
import dev.needfirst.core.recording.LinkDraft;
import dev.needfirst.core.start.AttachingIssues;
import dev.needfirst.core.start.Outcome;
import dev.needfirst.plugin.issue.Messages;
import dev.needfirst.plugin.rest.answer.Answers;
import dev.needfirst.plugin.rest.answer.Asking;
import dev.needfirst.plugin.rest.answer.BatchShapes;
import dev.needfirst.plugin.rest.answer.Bodies;
import dev.needfirst.plugin.rest.answer.IssueViewing;
import dev.needfirst.plugin.rest.answer.Members;
import dev.needfirst.plugin.rest.answer.Rejected;
import dev.needfirst.plugin.rest.need.NeedsAnswering;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Answers for issues that are attached to one need many at a time, at most 1,000. */
public final class StartLinksAnswering {
  private final Asking asking;
  private final NeedsAnswering needs;
  private final AttachingIssues attaching;
  private final Messages messages;

  @Inject
  public StartLinksAnswering(
      Asking asking, NeedsAnswering needs, AttachingIssues attaching, Messages messages) {
    this.asking = asking;
    this.needs = needs;
    this.attaching = attaching;
    this.messages = messages;
  }

  /** What is done with the issues that the user may edit. */
  private interface Doing {
    Outcome<Issue> with(long need, @Nullable Double fit, List<Issue> issues, By by);
  }

  public Response attach(String key, @Nullable String contentType, InputStream body) {
    return each(key, contentType, body, attaching::attach);
  }

  public Response takeBack(String key, @Nullable String contentType, InputStream body) {
    return each(key, contentType, body, attaching::takeBack);
  }

  private Response each(String key, @Nullable String contentType, InputStream body, Doing doing) {
    Asking.AskedProject asked = asking.projectWithNeeds(key);
    Members members = Bodies.json(contentType, body);
    Long id = members.whole("need");
    Double fit = members.number("fit");
    Set<String> wanted = new LinkedHashSet<>(members.texts("issues"));
    Need need = id == null ? null : needs.find(asked, id).orElse(null);
    if (need == null) {
      members.fault("need", id == null ? "required" : "no-need");
    }
    if (wanted.isEmpty()) {
      members.fault("issues", "required");
    }
    members.end();
    // Its faults are told before anything is written.
    new LinkDraft(fit, null, null).read(0, Objects.requireNonNull(need));
    Map<Long, String> keys = new LinkedHashMap<>();
    List<Issue> issues = new ArrayList<>();
    List<BatchShapes.LeftShape> left = new ArrayList<>();
    for (String one : wanted) {
      try {
        Asking.AskedIssue issue = asking.editableIssue(one);
        if (keys.put(issue.issue().getId(), issue.issue().getKey()) == null) {
          issues.add(IssueViewing.inCore(issue.issue()));
        }
      } catch (Rejected hidden) {
        left.add(BatchShapes.LeftShape.of(one, hidden, messages));
      }
    }
    Outcome<Issue> outcome = doing.with(need.id(), fit, issues, asking.by(asked.user()));
    outcome
        .left()
        .forEach(
            (issue, why) ->
                left.add(
                    BatchShapes.LeftShape.of(
                        Objects.requireNonNull(keys.get(issue.id())), why, messages)));
    return Answers.ok(
        new BatchShapes.OutcomeShape(
            outcome.done().stream().map(issue -> keys.get(issue.id())).toList(), left));
  }
}
