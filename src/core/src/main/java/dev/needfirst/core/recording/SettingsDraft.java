package dev.needfirst.core.recording;

import dev.needfirst.core.fault.Faults;
import dev.needfirst.core.fault.Refused;
import dev.needfirst.core.fault.Texts;
import dev.needfirst.core.project.ProjectSettings;
import dev.needfirst.core.project.Visibility;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A project's settings as they were entered, right or wrong. Whether roles, fields and JQL exist is
 * for the caller to check.
 *
 * @param needsVisibleTo required to enable a project: it must be said who sees its needs
 */
public record SettingsDraft(
    boolean enabled,
    @Nullable Visibility needsVisibleTo,
    @Nullable String effortField,
    @Nullable String setAsideJql,
    Map<String, String> mappedFields) {

  private static final int FIELD_ID = 255;
  private static final Pattern CODE = Pattern.compile("[a-z-]{1,50}");

  public SettingsDraft {
    mappedFields = Map.copyOf(mappedFields);
  }

  /**
   * The settings that this draft stands for.
   *
   * @throws Refused with all faults
   */
  public ProjectSettings read(long projectId) {
    Faults faults = new Faults();
    if (enabled && needsVisibleTo == null) {
      faults.add("needsVisibleTo", "required");
    }
    faults.text("effortField", effortField, FIELD_ID);
    faults.text("setAsideJql", setAsideJql, Texts.TEXT);
    if (mappedFields.size() > Texts.ITEMS) {
      faults.add("mappedFields", "too-many", Texts.ITEMS);
    }
    mappedFields.forEach(
        (ours, theirs) -> {
          if (!CODE.matcher(ours).matches()) {
            faults.add("mappedFields." + ours, "unknown-member");
          }
          faults.text("mappedFields." + ours, theirs, FIELD_ID);
        });
    faults.refuse();
    return new ProjectSettings(
        projectId,
        enabled,
        needsVisibleTo,
        Texts.blankToNull(effortField),
        Texts.blankToNull(setAsideJql),
        mappedFields);
  }
}
