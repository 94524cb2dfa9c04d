package dev.needfirst.plugin.rest.model;

import dev.needfirst.core.model.Model;
import dev.needfirst.core.model.ModelWarning;
import dev.needfirst.plugin.issue.Messages;
import jakarta.inject.Inject;
import java.util.List;

/** Says in the user's words what is to be said about a model. */
public final class ModelTexts {
  private final Messages messages;

  @Inject
  public ModelTexts(Messages messages) {
    this.messages = messages;
  }

  List<ModelShapes.WarningShape> warnings(Model model) {
    return ModelWarning.of(model).stream()
        .map(
            warning ->
                new ModelShapes.WarningShape(
                    warning.code().code(), warning.members(), text(warning)))
        .toList();
  }

  private String text(ModelWarning warning) {
    return messages.text(
        "needfirst.warning." + warning.code().code(),
        warning.kinds().stream()
            .map(kind -> messages.text("needfirst.ui.recording.kind." + kind.code()))
            .toArray());
  }
}
