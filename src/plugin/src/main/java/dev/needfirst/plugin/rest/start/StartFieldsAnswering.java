package dev.needfirst.plugin.rest.start;

import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.fields.CustomField;
import dev.needfirst.core.project.ProjectSettings;
import dev.needfirst.core.start.FieldScale;
import dev.needfirst.core.start.LikelyUse;
import dev.needfirst.plugin.issue.FieldIds;
import dev.needfirst.plugin.issue.NeedfirstField;
import dev.needfirst.plugin.issue.Searching;
import dev.needfirst.plugin.rest.answer.Answers;
import dev.needfirst.plugin.rest.answer.Asking;
import dev.needfirst.plugin.rest.answer.Shapes;
import dev.needfirst.plugin.rest.start.FieldLooks.Holds;
import dev.needfirst.plugin.rest.start.FieldLooks.Look;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Answers which fields of Jira may say something of value, found by their names: how full they are,
 * what is in them, and what they are used as.
 */
public final class StartFieldsAnswering {
  /** So many are looked at. */
  private static final int MOST = 20;

  private final Asking asking;
  private final Searching searching;
  private final CustomFieldManager fields;
  private final FieldLooks looks;
  private final FieldUses uses;

  @Inject
  public StartFieldsAnswering(
      Asking asking,
      Searching searching,
      CustomFieldManager fields,
      FieldLooks looks,
      FieldUses uses) {
    this.asking = asking;
    this.searching = searching;
    this.fields = fields;
    this.looks = looks;
    this.uses = uses;
  }

  /** What a project uses fields as. */
  public record FieldUses(FieldIds ids, FieldImpacts impacts) {
    @Inject
    public FieldUses {}
  }

  private record FieldShape(
      String field,
      String name,
      String holds,
      @Nullable String likely,
      long filled,
      long of,
      boolean searched,
      @Nullable Number from,
      @Nullable Number to,
      @Nullable Number only,
      List<String> samples,
      @Nullable String usedAs,
      long impacts) {}

  private record OtherShape(String field, String name, String holds) {}

  private record ListShape(
      long issues, boolean mayMap, List<FieldShape> values, List<OtherShape> others) {}

  private record Candidate(CustomField field, Holds holds, @Nullable LikelyUse likely) {
    boolean isLikely() {
      return likely != null;
    }
  }

  public Response list(String key, List<String> alsoAsked) {
    Asking.AskedProject asked = asking.projectWithNeeds(key);
    long project = asked.project().getId();
    ProjectSettings settings = asked.settings();
    uses.ids().refreshIfChanged();
    Set<String> ours = new HashSet<>();
    for (NeedfirstField field : NeedfirstField.values()) {
      uses.ids().of(field).ifPresent(ours::add);
    }
    Set<String> wanted = new HashSet<>(alsoAsked);
    wanted.addAll(settings.mappedFields().values());
    if (settings.effortField() != null) {
      wanted.add(settings.effortField());
    }
    List<Candidate> all =
        fields.getCustomFieldObjects().stream()
            .filter(field -> !ours.contains(field.getId()))
            .map(StartFieldsAnswering::candidate)
            .sorted(
                Comparator.comparing((Candidate one) -> !wanted.contains(one.field().getId()))
                    .thenComparing(one -> one.holds() == Holds.OTHER)
                    .thenComparing(one -> one.field().getName().toLowerCase(Locale.ROOT)))
            .toList();
    long issues = searching.count(asked.user(), "project = " + project);
    List<FieldShape> values = new ArrayList<>();
    List<OtherShape> others = new ArrayList<>();
    for (Candidate one : all) {
      String id = one.field().getId();
      boolean asks = wanted.contains(id);
      Look look =
          values.size() < MOST && (asks || one.isLikely())
              ? looks.at(asked.user(), project, one.field(), issues)
              : null;
      if (look != null && (asks || look.filled() > 0)) {
        values.add(shape(one, look, settings, asked));
      } else if (one.holds() != Holds.OTHER) {
        others.add(new OtherShape(id, one.field().getName(), code(one.holds())));
      }
    }
    return Answers.ok(
        new ListShape(
            issues, asking.rights().administers(asked.user(), asked.project()), values, others));
  }

  private static Candidate candidate(CustomField field) {
    return new Candidate(field, Holds.of(field), LikelyUse.of(field.getName()).orElse(null));
  }

  private FieldShape shape(
      Candidate one, Look look, ProjectSettings settings, Asking.AskedProject asked) {
    FieldScale scale = look.scale();
    LikelyUse likely = one.likely();
    return new FieldShape(
        one.field().getId(),
        one.field().getName(),
        code(one.holds()),
        likely == null ? null : likely.name().toLowerCase(Locale.ROOT).replace('_', '-'),
        look.filled(),
        look.of(),
        look.searched(),
        scale == null ? null : Shapes.plainly(scale.from()),
        scale == null ? null : Shapes.plainly(scale.to()),
        Shapes.plain(look.only()),
        look.samples(),
        usedAs(one.field().getId(), settings),
        one.holds() == Holds.NUMBER
            ? uses.impacts().count(asked.user(), asked.project().getId(), one.field())
            : 0);
  }

  private static @Nullable String usedAs(String id, ProjectSettings settings) {
    for (NeedfirstField field : NeedfirstField.values()) {
      if (id.equals(settings.mappedFields().get(field.code()))) {
        return field.role();
      }
    }
    return id.equals(settings.effortField()) ? "effort" : null;
  }

  private static String code(Holds holds) {
    return holds.name().toLowerCase(Locale.ROOT);
  }
}
