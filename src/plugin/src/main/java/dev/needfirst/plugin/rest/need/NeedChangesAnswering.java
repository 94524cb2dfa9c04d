package dev.needfirst.plugin.rest.need;

import dev.needfirst.core.change.Aggregate;
import dev.needfirst.core.change.Change;
import dev.needfirst.core.change.Changes;
import dev.needfirst.core.need.Need;
import dev.needfirst.plugin.rest.answer.Answers;
import dev.needfirst.plugin.rest.answer.Paging;
import dev.needfirst.plugin.rest.answer.Shapes;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Answers for who changed what of a need, newest first; its total counts what was purged as long as
 * the page does not reach that far.
 */
public final class NeedChangesAnswering {
  private final Changes changes;
  private final ChangeShaping shaping;

  @Inject
  public NeedChangesAnswering(Changes changes, ChangeShaping shaping) {
    this.changes = changes;
    this.shaping = shaping;
  }

  public Response list(
      NeedsAnswering.AskedNeed asked, @Nullable String startAt, @Nullable String maxResults) {
    Paging paging = Paging.of(startAt, maxResults);
    Need need = asked.need();
    long wanted = (long) paging.startAt() + paging.maxResults();
    // Each version is one change, so only the last so many are read.
    int from = (int) Math.max(0, need.version() - wanted);
    List<Change> last = new ArrayList<>(changes.since(Aggregate.need(need.id()), from));
    Collections.reverse(last);
    LongPredicate seen = shaping.seenBy(asked.user());
    return Answers.ok(
        new Shapes.ListShape(
            paging.startAt(),
            paging.maxResults(),
            from == 0 ? last.size() : need.version(),
            last.stream()
                .skip(paging.startAt())
                .limit(paging.maxResults())
                .map(change -> shaping.shape(seen, change, null))
                .toList()));
  }
}
