package dev.needfirst.plugin.rest.project;

import dev.needfirst.plugin.issue.Messages;
import dev.needfirst.plugin.issue.UiTexts;
import dev.needfirst.plugin.rest.answer.Answers;
import dev.needfirst.plugin.rest.answer.Asking;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** Answers for the pages' texts. */
public final class TextsAnswering {
  private final Asking asking;
  private final Messages messages;
  private final UiTexts texts;

  @Inject
  public TextsAnswering(Asking asking, Messages messages, UiTexts texts) {
    this.asking = asking;
    this.messages = messages;
    this.texts = texts;
  }

  public Response answer(@Nullable String hash) {
    asking.user();
    UiTexts.Texts found = texts.in(messages.locale());
    Response answer = Answers.ok(found.texts());
    if (found.hash().equals(hash)) {
      // Another text has another hash, so this address never means anything else.
      answer.getHeaders().putSingle("Cache-Control", "private, max-age=31536000, immutable");
    }
    return answer;
  }
}
