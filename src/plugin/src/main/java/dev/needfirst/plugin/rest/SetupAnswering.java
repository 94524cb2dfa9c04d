package dev.needfirst.plugin.rest;

import dev.needfirst.plugin.issue.FieldSetup;
import dev.needfirst.plugin.issue.HostCheck;
import dev.needfirst.plugin.issue.NeedfirstField;
import dev.needfirst.plugin.issue.Skipped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Answers for what a Jira administrator does and sees: the set-up and the health. */
public final class SetupAnswering {
  private final Asking asking;
  private final FieldSetup setup;
  private final HostCheck hostCheck;
  private final Waiting waiting;

  @Inject
  public SetupAnswering(Asking asking, FieldSetup setup, HostCheck hostCheck, Waiting waiting) {
    this.asking = asking;
    this.setup = setup;
    this.hostCheck = hostCheck;
    this.waiting = waiting;
  }

  private record FieldShape(
      String role, @Nullable String id, String name, @Nullable String action) {
    static FieldShape of(FieldSetup.Field field) {
      FieldSetup.Action action = field.action();
      return new FieldShape(
          field.role().role(),
          field.id(),
          field.name(),
          action == null ? null : action.name().toLowerCase(Locale.ROOT));
    }
  }

  private record ReportShape(List<FieldShape> fields, List<String> toDo) {
    static ReportShape of(FieldSetup.Report report) {
      return new ReportShape(report.fields().stream().map(FieldShape::of).toList(), report.toDo());
    }
  }

  private record HealthShape(
      List<String> lacking,
      List<Long> projectsWithoutInputs,
      List<Long> skippedIssues,
      long unreadableChanges) {}

  Response setup() {
    asking.administrator();
    return Answers.ok(ReportShape.of(setup.report()));
  }

  Response setUp(@Nullable String contentType, InputStream body) {
    asking.administrator();
    Members members = Bodies.json(contentType, body);
    Map<NeedfirstField, String> mapped = new EnumMap<>(NeedfirstField.class);
    members.object(
        "map",
        map -> {
          for (NeedfirstField field : NeedfirstField.values()) {
            String id = map.text(field.role());
            if (id != null) {
              mapped.put(field, id);
            }
          }
          return true;
        });
    members.end();
    return Answers.ok(ReportShape.of(setup.run(mapped)));
  }

  Response health() {
    asking.administrator();
    return Answers.ok(
        new HealthShape(
            hostCheck.lacking(),
            List.copyOf(waiting.following().withoutInputs()),
            List.copyOf(waiting.skipped().issues()),
            waiting.following().unreadableChanges()));
  }

  /** What the score book still waits for, and what is left out. */
  public record Waiting(dev.needfirst.core.book.Following following, Skipped skipped) {}
}
