package dev.needfirst.plugin.rest;

import dev.needfirst.core.evidence.EvidenceKind;
import dev.needfirst.core.impact.ImpactKind;
import dev.needfirst.core.model.Model;
import dev.needfirst.core.model.ModelVersion;
import dev.needfirst.core.model.Parameter;
import dev.needfirst.core.model.Strength;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What models look like in JSON: their parameters under their names. */
final class ModelShapes {
  private static final String KIND = "customer-first";

  private ModelShapes() {}

  private record StrengthShape(Number cap, Number halfLife) {}

  /** A model and the version that a write of it is based on. */
  static Map<String, @Nullable Object> shape(Model model, int version) {
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
  static Model read(Members members) {
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
    members.end(() -> new Model(parameters, weights, evidence));
    return new Model(parameters, weights, evidence);
  }
}
