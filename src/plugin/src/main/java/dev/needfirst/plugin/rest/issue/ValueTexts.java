package dev.needfirst.plugin.rest.issue;

import dev.needfirst.core.evidence.EvidenceKind;
import dev.needfirst.core.need.Need;
import dev.needfirst.core.need.Problem;
import dev.needfirst.core.score.Raise;
import dev.needfirst.core.score.Serving;
import dev.needfirst.plugin.issue.Messages;
import dev.needfirst.plugin.rest.answer.Shapes;
import jakarta.inject.Inject;
import java.util.List;

/** Puts explanations into the user's words. */
public final class ValueTexts {
  private final Messages messages;

  @Inject
  public ValueTexts(Messages messages) {
    this.messages = messages;
  }

  List<String> problems(List<Problem> problems) {
    return problems.stream()
        .map(
            problem ->
                messages.text("needfirst.problem." + problem.field().code(), problem.value()))
        .toList();
  }

  /** The raises with a text each; where several needs are linked, the text names the need. */
  List<ValueShapes.RaiseShape> raises(List<Raise> raises, List<Need> needs) {
    return raises.stream().map(raise -> raise(raise, needs)).toList();
  }

  private ValueShapes.RaiseShape raise(Raise raise, List<Need> needs) {
    EvidenceKind kind = raise.kind();
    String text = text(raise);
    if (needs.size() > 1) {
      String plain = text;
      text =
          needs.stream()
              .filter(need -> need.id() == raise.need())
              .findFirst()
              .map(need -> messages.text("needfirst.raise.for", plain, need.statement()))
              .orElse(plain);
    }
    return new ValueShapes.RaiseShape(
        raise.lever().code(),
        raise.need() == Serving.OWN ? null : raise.need(),
        kind == null ? null : kind.code(),
        raise.sources(),
        Shapes.figure(raise.score()),
        text);
  }

  /** What would be found out or done. */
  String text(Raise raise) {
    EvidenceKind kind = raise.kind();
    Integer sources = raise.sources();
    String key =
        "needfirst.raise." + raise.lever().code() + (kind == null ? "" : "." + kind.code());
    return messages.text(key, sources == null ? 0 : sources);
  }
}
