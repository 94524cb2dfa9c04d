package dev.needfirst.plugin.rest.model;

import dev.needfirst.core.evidence.EvidenceKind;
import dev.needfirst.core.impact.ImpactKind;
import dev.needfirst.core.model.Model;
import dev.needfirst.core.model.ModelDifference;
import dev.needfirst.core.model.ModelMember;
import dev.needfirst.core.model.ModelVersion;
import dev.needfirst.core.model.Parameter;
import dev.needfirst.core.model.PastModel;
import dev.needfirst.core.model.Strength;
import dev.needfirst.plugin.rest.answer.Members;
import dev.needfirst.plugin.rest.answer.Shapes;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What models look like in JSON: their parameters under their names. */
public final class ModelShapes {
  private static final String KIND = "customer-first";

  /** What answers have beside a model, and requests may repeat. */
  private static final String[] IN_ANSWERS = {
    "modelVersion", "own", "mayWrite", "warnings", "unknown", "inForce", "givenUp", "changes"
  };

  private ModelShapes() {}

  private record StrengthShape(Number cap, Number halfLife) {}

  /** A model and the version that a write of it is based on. */
  public static Map<String, @Nullable Object> shape(Model model, int version) {
    Map<String, @Nullable Object> shape = new LinkedHashMap<>();
    shape.put("version", version);
    shape.put("kind", KIND);
    for (Parameter parameter : Parameter.values()) {
      shape.put(parameter.code(), Shapes.plainly(model.of(parameter)));
    }
    Map<String, Number> weights = new LinkedHashMap<>();
    for (ImpactKind kind : ImpactKind.values()) {
      weights.put(kind.code(), Shapes.plainly(model.weightOf(kind)));
    }
    shape.put("impactWeights", weights);
    Map<String, StrengthShape> evidence = new LinkedHashMap<>();
    for (EvidenceKind kind : EvidenceKind.values()) {
      Strength strength = model.strengthOf(kind);
      evidence.put(
          kind.code(),
          new StrengthShape(Shapes.plainly(strength.cap()), Shapes.plainly(strength.halfLife())));
    }
    shape.put("evidence", evidence);
    return shape;
  }

  /** What is to be said about a model. */
  record WarningShape(String code, List<String> members, String text) {}

  /** A number in which a version differs from the one before. */
  record DifferenceShape(String member, Number from, Number to) {
    static DifferenceShape of(ModelDifference difference) {
      return new DifferenceShape(
          difference.member(), Shapes.plainly(difference.from()), Shapes.plainly(difference.to()));
    }
  }

  /** A number of a model, with its default and its valid range. */
  record MemberShape(
      String member,
      String group,
      Number standard,
      Number least,
      @Nullable Number most,
      boolean aboveLeast) {
    static MemberShape of(ModelMember member) {
      return new MemberShape(
          member.name(),
          member.group().code(),
          Shapes.plainly(member.standard()),
          Shapes.plainly(member.least()),
          member.most() == Double.MAX_VALUE ? null : Shapes.plainly(member.most()),
          member.aboveLeast());
    }
  }

  record MembersShape(List<MemberShape> values) {}

  /** What is in force of a project or of the whole Jira, beside the model's numbers. */
  static Map<String, @Nullable Object> shape(
      ModelVersion inForce,
      int version,
      boolean own,
      boolean mayWrite,
      List<WarningShape> warnings) {
    Map<String, @Nullable Object> shape = shape(inForce.model(), version);
    shape.put("modelVersion", inForce.version());
    shape.put("own", own);
    shape.put("mayWrite", mayWrite);
    shape.put("warnings", warnings);
    shape.put("unknown", inForce.unknown());
    return shape;
  }

  /**
   * A version in the history, with what it changed; without numbers where there are none, or not
   * all of them are known.
   *
   * @param author null as well for who may not know
   */
  static Map<String, @Nullable Object> shape(
      PastModel past,
      Shapes.@Nullable AuthorShape author,
      @Nullable String reason,
      boolean inForce) {
    ModelVersion saved = past.saved();
    Map<String, @Nullable Object> shape =
        saved == null || !saved.unknown().isEmpty()
            ? new LinkedHashMap<>()
            : shape(saved.model(), past.number());
    shape.put("version", past.number());
    Instant changed = past.changed();
    List<ModelDifference> differences = past.differences();
    shape.put("author", author);
    shape.put("changed", changed == null ? null : changed.toString());
    shape.put("reason", reason);
    shape.put("inForce", inForce);
    shape.put("givenUp", saved == null);
    shape.put("unknown", saved == null ? List.of() : saved.unknown());
    shape.put(
        "changes",
        differences == null ? null : differences.stream().map(DifferenceShape::of).toList());
    return shape;
  }

  /** A model as it was saved, with who saved it and why. */
  static Map<String, @Nullable Object> shape(
      ModelVersion saved, Shapes.@Nullable AuthorShape author) {
    Map<String, @Nullable Object> shape = shape(saved.model(), saved.version());
    Instant changed = saved.changed();
    shape.put("author", author);
    shape.put("changed", changed == null ? null : changed.toString());
    shape.put("reason", saved.reason());
    return shape;
  }

  /** Reads a model; what is missing is a fault that the model itself tells. */
  public static Model read(Members members) {
    String kind = members.text("kind");
    if (kind != null && !kind.equals(KIND)) {
      members.fault("kind", "model-kind", KIND);
    }
    Map<Parameter, Double> parameters = new EnumMap<>(Parameter.class);
    for (Parameter parameter : Parameter.values()) {
      Double value = members.number(parameter.code());
      if (value != null) {
        parameters.put(parameter, value);
      }
    }
    Map<ImpactKind, Double> weights = new EnumMap<>(ImpactKind.class);
    members.object(
        "impactWeights",
        object -> {
          for (ImpactKind one : ImpactKind.values()) {
            Double weight = object.number(one.code());
            if (weight != null) {
              weights.put(one, weight);
            }
          }
          return true;
        });
    Map<EvidenceKind, Strength> evidence = new EnumMap<>(EvidenceKind.class);
    members.object(
        "evidence",
        object -> {
          for (EvidenceKind one : EvidenceKind.values()) {
            object.object(
                one.code(),
                strength -> {
                  Double cap = strength.number("cap");
                  Double halfLife = strength.number("halfLife");
                  // A missing number is as wrong as one out of range, and told as that.
                  evidence.put(
                      one, new Strength(cap == null ? 0 : cap, halfLife == null ? 0 : halfLife));
                  return true;
                });
          }
          return true;
        });
    members.readOnly("author", "changed");
    members.readOnly(IN_ANSWERS);
    members.end(() -> new Model(parameters, weights, evidence));
    return new Model(parameters, weights, evidence);
  }
}
