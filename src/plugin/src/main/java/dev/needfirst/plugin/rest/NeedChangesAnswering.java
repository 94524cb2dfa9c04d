package dev.needfirst.plugin.rest;

import dev.needfirst.core.change.Aggregate;
import dev.needfirst.core.change.Change;
import dev.needfirst.core.change.Changes;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answers for who changed what of a need, newest first. */
public final class NeedChangesAnswering {
  private final Changes changes;
  private final ChangeShaping shaping;

  @Inject
  public NeedChangesAnswering(Changes changes, ChangeShaping shaping) {
    this.changes = changes;
    this.shaping = shaping;
  }

  Response list(
      NeedsAnswering.AskedNeed asked, @Nullable String startAt, @Nullable String maxResults) {
    Paging paging = Paging.of(startAt, maxResults);
    List<Change> all = new ArrayList<>(changes.since(Aggregate.need(asked.need().id()), 0));
    Collections.reverse(all);
    return Answers.ok(paging.of(all, change -> shaping.shape(change, null)));
  }
}
