package dev.needfirst.plugin.rest.admin;

import com.atlassian.jira.user.ApplicationUser;
import dev.needfirst.plugin.issue.FieldSetup;
import dev.needfirst.plugin.issue.NeedfirstField;
import dev.needfirst.plugin.rest.answer.Answers;
import dev.needfirst.plugin.rest.answer.Asking;
import dev.needfirst.plugin.rest.answer.Bodies;
import dev.needfirst.plugin.rest.answer.Members;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Answers for the set-up, to Jira administrators. */
public final class SetupAnswering {
  private final Asking asking;
  private final FieldSetup setup;
  private final SetUpBy setUpBy;

  @Inject
  public SetupAnswering(Asking asking, FieldSetup setup, SetUpBy setUpBy) {
    this.asking = asking;
    this.setup = setup;
    this.setUpBy = setUpBy;
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

  public Response setup() {
    asking.administrator();
    return Answers.ok(ReportShape.of(setup.report()));
  }

  public Response setUp(@Nullable String contentType, InputStream body) {
    ApplicationUser user = asking.administrator();
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
    FieldSetup.Report report = setup.run(mapped);
    setUpBy.remember(user.getKey());
    return Answers.ok(ReportShape.of(report));
  }
}
