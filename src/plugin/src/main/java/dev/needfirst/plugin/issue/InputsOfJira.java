package dev.needfirst.plugin.issue;

import com.atlassian.jira.issue.Issue;
import dev.needfirst.core.book.OwnInputsOf;
import dev.needfirst.core.need.OwnInputs;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the issues' own fields, for the score book. */
public final class InputsOfJira implements OwnInputsOf {
  private static final int CUSTOM_FIELD_PREFIX = "customfield_".length();

  private final Issues issues;
  private final Searching searching;
  private final OwnFields fields;
  private final FieldIds ids;

  @Inject
  public InputsOfJira(Issues issues, Searching searching, OwnFields fields, FieldIds ids) {
    this.issues = issues;
    this.searching = searching;
    this.fields = fields;
    this.ids = ids;
  }

  @Override
  public Map<Long, OwnInputs> of(Collection<Long> issueIds) {
    ids.refreshIfChanged();
    Map<Long, OwnInputs> found = new HashMap<>();
    for (long id : issueIds) {
      issues.find(id).ifPresent(issue -> found.put(id, fields.of(issue)));
    }
    return found;
  }

  @Override
  public void all(long projectId, Found consumer) {
    ids.refreshIfChanged();
    List<String> filled = new ArrayList<>();
    for (NeedfirstField field : NeedfirstField.values()) {
      if (field.isInput()) {
        ids.of(field, projectId)
            .ifPresent(
                id -> filled.add("cf[" + id.substring(CUSTOM_FIELD_PREFIX) + "] is not EMPTY"));
      }
    }
    if (!filled.isEmpty()) {
      searching.everyIssue(
          projectId,
          String.join(" OR ", filled),
          page -> {
            page.forEach(issue -> give(issue, consumer));
            return true;
          });
    }
  }

  private void give(Issue issue, Found consumer) {
    // The search hands out what was indexed; the fields are read from the issue as it is stored.
    issues
        .find(issue.getId())
        .map(fields::of)
        .filter(own -> !own.equals(OwnInputs.NONE))
        .ifPresent(own -> consumer.issue(issue.getId(), own));
  }
}
