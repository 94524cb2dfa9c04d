package dev.needfirst.plugin.rest.need;

import dev.needfirst.core.recording.By;
import dev.needfirst.plugin.rest.answer.Answers;
import dev.needfirst.plugin.rest.answer.Asking;
import dev.needfirst.plugin.rest.answer.Bodies;
import dev.needfirst.plugin.rest.answer.Drafts;
import dev.needfirst.plugin.rest.answer.Members;
import dev.needfirst.plugin.rest.answer.Paging;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Answers for one kind of what is recorded of a need piece by piece.
 *
 * @param <D> such a piece as it was entered
 */
public abstract class NeedPartAnswering<D> {
  private final Asking asking;
  private final NeedsAnswering needs;

  NeedPartAnswering(Asking asking, NeedsAnswering needs) {
    this.asking = asking;
    this.needs = needs;
  }

  abstract D draft(Members members);

  /** Reads a draft as it will be recorded; refuses one that cannot be. */
  abstract Object checked(D draft);

  /** Reads a draft of something new, in which more may be left out. */
  Object checkedNew(D draft) {
    return checked(draft);
  }

  /** Returns what was recorded, as JSON has it. */
  abstract Object record(long need, @Nullable Integer version, D draft, By by);

  /** Returns what was recorded, as JSON has it. */
  abstract Object replace(long need, long id, @Nullable Integer version, D draft, By by);

  abstract void remove(long need, long id, @Nullable Integer version, By by);

  public final Response create(
      String need, @Nullable String contentType, @Nullable String version, InputStream body) {
    NeedsAnswering.AskedNeed asked = needs.editableNeed(need);
    Read<D> read = read(contentType, version, body, this::checkedNew);
    return Answers.created(
        record(asked.need().id(), read.version(), read.draft(), asking.by(asked.user())));
  }

  public final Response replace(
      String need,
      String id,
      @Nullable String contentType,
      @Nullable String version,
      InputStream body) {
    NeedsAnswering.AskedNeed asked = needs.editableNeed(need);
    Read<D> read = read(contentType, version, body, this::checked);
    return Answers.ok(
        replace(
            asked.need().id(),
            NeedsAnswering.number(id),
            read.version(),
            read.draft(),
            asking.by(asked.user())));
  }

  public final Response remove(String need, String id, @Nullable String version) {
    NeedsAnswering.AskedNeed asked = needs.editableNeed(need);
    remove(
        asked.need().id(),
        NeedsAnswering.number(id),
        Paging.version(version),
        asking.by(asked.user()));
    return Answers.removed();
  }

  private record Read<D>(D draft, @Nullable Integer version) {}

  private Read<D> read(
      @Nullable String contentType,
      @Nullable String parameter,
      InputStream body,
      Function<D, Object> checking) {
    Members members = Bodies.json(contentType, body);
    D draft = draft(members);
    Integer version = Drafts.version(members, parameter);
    members.end(() -> checking.apply(draft));
    return new Read<>(draft, version);
  }
}
