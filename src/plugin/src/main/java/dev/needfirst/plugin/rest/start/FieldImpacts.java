package dev.needfirst.plugin.rest.start;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.user.ApplicationUser;
import dev.needfirst.core.impact.Impact;
import dev.needfirst.core.impact.OwnImpacts;
import dev.needfirst.core.recording.Store;
import dev.needfirst.core.start.FieldImpact;
import dev.needfirst.core.start.FieldScale;
import dev.needfirst.plugin.issue.Messages;
import dev.needfirst.plugin.issue.SeenIssues;
import dev.needfirst.plugin.rest.answer.IssueViewing;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The impacts that were made from fields of Jira, and what new ones say. */
public final class FieldImpacts {
  private static final int MOST = 5000;

  private final Store store;
  private final SeenIssues seen;
  private final Messages messages;

  @Inject
  public FieldImpacts(Store store, SeenIssues seen, Messages messages) {
    this.store = store;
    this.seen = seen;
    this.messages = messages;
  }

  /** How a description may name a field, in any of our languages. */
  static Set<String> marks(CustomField field) {
    return Set.of("\u201c" + field.getName() + "\u201d", "\u201e" + field.getName() + "\u201c");
  }

  /** How many issues that the user sees have an impact from the field. */
  long count(ApplicationUser user, long projectId, CustomField field) {
    OwnImpacts own = store.ownImpacts();
    List<Long> made =
        own.ofIssues(own.issuesOfProject(projectId, MOST)).entrySet().stream()
            .filter(one -> isFrom(one.getValue(), field))
            .map(Map.Entry::getKey)
            .toList();
    return seen.issues(user, projectId, made).size();
  }

  /** Whether an issue has an impact from the field. */
  boolean has(Issue issue, CustomField field) {
    return isFrom(store.ownImpacts().ofIssue(issue.getId()), field);
  }

  private static boolean isFrom(List<Impact> impacts, CustomField field) {
    Set<String> marks = marks(field);
    return impacts.stream().anyMatch(impact -> FieldImpact.isFrom(impact, marks));
  }

  /** A value of a field, and how much it is on the scale of impacts. */
  record Scaled(double value, double magnitude) {}

  /** The value that an issue has; empty if it has none, or one outside of the scale. */
  static Optional<Scaled> scaled(Issue issue, CustomField field, FieldScale scale) {
    return FieldLooks.number(issue, field)
        .flatMap(value -> scale.magnitude(value).map(magnitude -> new Scaled(value, magnitude)));
  }

  /** The impact that a value becomes; empty if it is not there, or outside of the scale. */
  Optional<FieldImpact> impact(Issue issue, CustomField field, FieldScale scale) {
    return scaled(issue, field, scale)
        .map(
            scaled ->
                new FieldImpact(
                    IssueViewing.inCore(issue),
                    scaled.magnitude(),
                    messages.text(
                        "needfirst.start.fields.impact",
                        field.getName(),
                        scaled.value(),
                        scale.from(),
                        scale.to())));
  }
}
