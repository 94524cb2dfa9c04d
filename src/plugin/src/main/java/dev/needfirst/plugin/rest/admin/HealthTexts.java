package dev.needfirst.plugin.rest.admin;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.needfirst.plugin.issue.Messages;
import dev.needfirst.plugin.rest.answer.Json;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Says what an administrator should look at, and writes what can be handed to others. */
public final class HealthTexts {
  private static final String ATTENTION = "needfirst.health.";

  /** What tells of a customer's Jira more than numbers: names, keys and texts. */
  private static final Set<String> LEFT_OUT =
      Set.of("attention", "name", "startedBy", "project", "issues");

  private final Messages messages;

  @Inject
  public HealthTexts(Messages messages) {
    this.messages = messages;
  }

  /** The same with what is to be looked at, worst first. */
  HealthShapes.HealthShape withAttention(HealthShapes.HealthShape health) {
    List<HealthShapes.AttentionShape> attention = new ArrayList<>();
    add(attention, "lacking", health.lacking().size());
    add(
        attention,
        "field-missing",
        (int) health.fields().stream().filter(field -> field.fault() != null).count());
    add(attention, "unreadable", (int) health.unreadableChanges());
    add(attention, "inputs", health.projectsWithoutInputs().size());
    add(attention, "skipped", health.skippedIssues().size());
    Long behind = health.book().behind();
    if (!health.nodes().isEmpty() && !health.nodes().get(0).state().equals("in-step")) {
      add(attention, "behind", behind == null ? 1 : (int) Math.max(1, behind));
    }
    add(
        attention,
        "silent",
        (int) health.nodes().stream().filter(node -> node.state().equals("silent")).count());
    HealthShapes.AuditShape audit = health.audit();
    add(attention, "audit-differed", audit == null ? 0 : audit.differed());
    return new HealthShapes.HealthShape(
        health.lacking(),
        health.projectsWithoutInputs(),
        health.skippedIssues(),
        health.unreadableChanges(),
        health.book(),
        health.tail(),
        health.reindex(),
        health.audit(),
        health.fields(),
        health.nodes(),
        health.versions(),
        health.scoringDate(),
        health.nextScoringDate(),
        attention,
        health.cannotTell());
  }

  private void add(List<HealthShapes.AttentionShape> attention, String code, int count) {
    if (count > 0) {
      attention.add(new HealthShapes.AttentionShape(code, messages.text(ATTENTION + code, count)));
    }
  }

  /** A line a number, the way of members before it. */
  static String diagnostics(HealthShapes.HealthShape health) {
    StringBuilder text = new StringBuilder("Needfirst diagnostics\n");
    lines(text, "", Json.joined(health));
    return text.toString();
  }

  private static void lines(StringBuilder text, String path, JsonElement element) {
    if (element instanceof JsonObject object) {
      for (Map.Entry<String, JsonElement> member : object.entrySet()) {
        // The numbers of issues in the book are numbers; those of the audit are keys.
        boolean keys = member.getKey().equals("issues") && member.getValue().isJsonArray();
        if (keys || !LEFT_OUT.contains(member.getKey()) || isNumber(member.getValue())) {
          String name = path.isEmpty() ? member.getKey() : path + "." + member.getKey();
          if (keys) {
            text.append(name).append(".count ").append(member.getValue().getAsJsonArray().size());
            text.append('\n');
          } else {
            lines(text, name, member.getValue());
          }
        }
      }
    } else if (element.isJsonArray()) {
      int at = 0;
      for (JsonElement item : element.getAsJsonArray()) {
        lines(text, path + "[" + at + "]", item);
        at++;
      }
    } else {
      text.append(path).append(' ').append(element.isJsonNull() ? "-" : element.getAsString());
      text.append('\n');
    }
  }

  private static boolean isNumber(JsonElement element) {
    return element instanceof JsonPrimitive value && value.isNumber();
  }
}
