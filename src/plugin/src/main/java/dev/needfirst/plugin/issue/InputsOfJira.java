package dev.needfirst.plugin.issue;

import com.atlassian.jira.issue.Issue;
import dev.needfirst.core.book.OwnInputsOf;
import dev.needfirst.core.need.OwnInputs;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the issues' own fields, for the score book. */
public final class InputsOfJira implements OwnInputsOf {
  private final Issues issues;
  private final Searching searching;
  private final OwnFields fields;
  private final FieldIds ids;
  private final Skipped skipped;

  @Inject
  public InputsOfJira(
      Issues issues, Searching searching, OwnFields fields, FieldIds ids, Skipped skipped) {
    this.issues = issues;
    this.searching = searching;
    this.fields = fields;
    this.ids = ids;
    this.skipped = skipped;
  }

  @Override
  public void of(Collection<Long> issueIds, Found found) {
    ids.refreshIfChanged();
    for (long id : issueIds) {
      give(id, found, true);
    }
  }

  @Override
  public void all(long projectId, Found found) {
    ids.refreshIfChanged();
    List<String> filled = new ArrayList<>();
    for (NeedfirstField field : NeedfirstField.values()) {
      if (field.isInput()) {
        ids.of(field, projectId).ifPresent(id -> filled.add(JqlText.field(id) + " is not EMPTY"));
      }
    }
    if (!filled.isEmpty()) {
      searching.everyIssue(
          projectId,
          String.join(" OR ", filled),
          page -> {
            // The search hands out what was indexed; the fields are read from the issue as it is
            // stored.
            page.forEach(issue -> give(issue.getId(), found, false));
            return found.wantsMore();
          });
    }
  }

  private void give(long id, Found found, boolean alsoEmpty) {
    @Nullable Issue issue = null;
    try {
      issue = issues.find(id).orElse(null);
      if (issue != null) {
        OwnInputs own = fields.of(issue);
        if (alsoEmpty || !own.equals(OwnInputs.NONE)) {
          found.issue(id, own);
        }
        skipped.done(Skipped.Work.READING, id);
      }
    } catch (RuntimeException e) {
      skipped.add(Skipped.Work.READING, id, issue, e);
      found.failed(id);
    }
  }
}
