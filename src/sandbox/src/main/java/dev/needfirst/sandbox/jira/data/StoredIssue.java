package dev.needfirst.sandbox.jira.data;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An issue as it is stored.
 *
 * @param number the part of the key after the hyphen
 */
public record StoredIssue(long id, long projectId, String key, long number, FieldValues values) {

  public StoredIssue {
    if (!key.endsWith("-" + number)) {
      throw new IllegalArgumentException(key + " does not end in -" + number);
    }
  }

  public StoredIssue with(Map<String, ? extends @Nullable Object> changes) {
    return new StoredIssue(id, projectId, key, number, values.with(changes));
  }

  public StoredIssue with(FieldValues changed) {
    return new StoredIssue(id, projectId, key, number, changed);
  }

  @JsonIgnore
  public boolean archived() {
    return values.yes(FieldId.ARCHIVED);
  }

  @JsonIgnore
  public String summary() {
    String summary = values.text(FieldId.SUMMARY);
    return summary == null ? "" : summary;
  }
}
