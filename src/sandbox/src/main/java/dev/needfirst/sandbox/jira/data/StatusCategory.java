package dev.needfirst.sandbox.jira.data;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The three categories of statuses. */
public enum StatusCategory {
  NEW(2, 1, "new", "To Do", "blue-gray"),
  INDETERMINATE(4, 2, "indeterminate", "In Progress", "yellow"),
  DONE(3, 3, "done", "Done", "green");

  private final int id;
  private final int sequence;
  private final String key;
  private final String title;
  private final String color;

  StatusCategory(int id, int sequence, String key, String title, String color) {
    this.id = id;
    this.sequence = sequence;
    this.key = key;
    this.title = title;
    this.color = color;
  }

  public int id() {
    return id;
  }

  public int sequence() {
    return sequence;
  }

  public String key() {
    return key;
  }

  public String title() {
    return title;
  }

  public String color() {
    return color;
  }

  /** The category of a key or name; new when there is none, as in Jira. */
  public static StatusCategory of(@Nullable String text) {
    for (StatusCategory category : values()) {
      if (category.key.equalsIgnoreCase(text) || category.title.equalsIgnoreCase(text)) {
        return category;
      }
    }
    return NEW;
  }

  /** A guess for exports that do not tell the category. */
  public static StatusCategory guess(String status) {
    return switch (status.toLowerCase(Locale.ROOT)) {
      case "done", "closed", "resolved", "fixed", "released", "completed" -> DONE;
      case "open", "to do", "new", "reopened", "backlog", "todo", "created" -> NEW;
      default -> INDETERMINATE;
    };
  }
}
