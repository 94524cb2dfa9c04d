package dev.needfirst.plugin.issue;

import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.fields.CustomField;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an issue is part of: its parent, and the epic above. */
public final class Parents {
  private static final String EPIC_LINK = "com.pyxis.greenhopper.jira:gh-epic-link";
  // A sub-task, its story, its epic, and nothing above that: so no loop is followed.
  private static final int MOST = 3;

  private final CustomFieldManager fields;
  private final Issues issues;
  private volatile @Nullable String epicLinkId;

  @Inject
  public Parents(CustomFieldManager fields, Issues issues) {
    this.fields = fields;
    this.issues = issues;
  }

  /** The parent and the epic, the nearest first, whoever may see them. */
  public List<Issue> of(Issue issue) {
    List<Issue> above = new ArrayList<>();
    Issue at = issue;
    while (above.size() < MOST) {
      Issue next = next(at);
      if (next == null) {
        break;
      }
      above.add(next);
      at = next;
    }
    return above;
  }

  /** The parent, or else the epic, whoever may see it; empty if there is neither. */
  public Optional<Issue> nearest(Issue issue) {
    return Optional.ofNullable(next(issue));
  }

  /** What JQL calls the field that names an issue's epic; empty in a Jira without epics. */
  public Optional<String> epicClause() {
    CustomField field = epicLink();
    return field == null ? Optional.empty() : Optional.of(JqlText.field(field.getId()));
  }

  private @Nullable Issue next(Issue issue) {
    return issue.isSubTask() ? issue.getParentObject() : epic(issue);
  }

  private @Nullable Issue epic(Issue issue) {
    CustomField field = epicLink();
    if (field == null) {
      return null;
    }
    // Jira Software answers the epic itself; an import may have left its key.
    Object value = issue.getCustomFieldValue(field);
    if (value instanceof Issue epic) {
      return epic;
    }
    return value instanceof String key ? issues.find(key).orElse(null) : null;
  }

  /** The field, whose id is remembered: a Jira may have many hundreds of fields. */
  private @Nullable CustomField epicLink() {
    String known = epicLinkId;
    CustomField remembered = known == null ? null : fields.getCustomFieldObject(known);
    if (remembered != null) {
      return remembered;
    }
    for (CustomField field : fields.getCustomFieldObjects()) {
      if (EPIC_LINK.equals(field.getCustomFieldType().getKey())) {
        epicLinkId = field.getId();
        return field;
      }
    }
    return null;
  }
}
