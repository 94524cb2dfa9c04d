package dev.needfirst.plugin.rest.importing;

import dev.needfirst.core.exchange.TakingBackTables;
import dev.needfirst.core.recording.By;
import dev.needfirst.plugin.issue.Messages;
import dev.needfirst.plugin.rest.answer.Answers;
import dev.needfirst.plugin.rest.answer.Asking;
import dev.needfirst.plugin.rest.answer.BatchShapes;
import dev.needfirst.plugin.rest.answer.Bodies;
import dev.needfirst.plugin.rest.need.NeedsAnswering;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answers for an import of rows that is taken back as one, by what it said that it had made. */
public final class ImportUndoAnswering {
  private final Asking asking;
  private final NeedsAnswering needs;
  private final TakingBackTables takingBack;
  private final ImportTurns turns;
  private final Messages messages;

  @Inject
  public ImportUndoAnswering(
      Asking asking,
      NeedsAnswering needs,
      TakingBackTables takingBack,
      ImportTurns turns,
      Messages messages) {
    this.asking = asking;
    this.needs = needs;
    this.takingBack = takingBack;
    this.turns = turns;
    this.messages = messages;
  }

  private record UndoneShape(int done, List<BatchShapes.LeftShape> left) {}

  public Response takeBack(String key, @Nullable String type, InputStream body) {
    Asking.AskedProject asked = asking.projectWithEditableNeeds(key);
    Bodies.requireJson(type);
    return turns.take(asked.user(), body, made -> Answers.ok(takeBack(asked, made)));
  }

  private UndoneShape takeBack(Asking.AskedProject asked, byte[] made) {
    MadeByImport read = new MadeByImport(asking, needs, messages, asked);
    read.read(made);
    By by = asking.by(asked.user()).because(messages.text("needfirst.import.undone"));
    int done = 0;
    done += read.note(takingBack.links(read.links, by), tied -> read.key(tied.issue()));
    done += read.note(takingBack.needs(read.added, by), read::statement);
    done += read.note(takingBack.impacts(read.impacts, by), one -> read.key(one.issue()));
    return new UndoneShape(done, read.left);
  }
}
