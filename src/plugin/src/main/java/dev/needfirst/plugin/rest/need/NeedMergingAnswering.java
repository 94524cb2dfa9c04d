package dev.needfirst.plugin.rest.need;

import dev.needfirst.core.fault.Fault;
import dev.needfirst.core.fault.Refused;
import dev.needfirst.core.need.Need;
import dev.needfirst.core.recording.MergingNeeds;
import dev.needfirst.plugin.rest.answer.Answers;
import dev.needfirst.plugin.rest.answer.Asking;
import dev.needfirst.plugin.rest.answer.Bodies;
import dev.needfirst.plugin.rest.answer.Drafts;
import dev.needfirst.plugin.rest.answer.Members;
import dev.needfirst.plugin.rest.answer.Rejected;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Answers for needs that were recorded twice. */
public final class NeedMergingAnswering {
  private final Asking asking;
  private final NeedsAnswering needs;
  private final MergingNeeds merging;

  @Inject
  public NeedMergingAnswering(Asking asking, NeedsAnswering needs, MergingNeeds merging) {
    this.asking = asking;
    this.needs = needs;
    this.merging = merging;
  }

  public Response merge(
      String id, @Nullable String contentType, @Nullable String version, InputStream body) {
    NeedsAnswering.AskedNeed asked = needs.editableNeed(id);
    Members members = Bodies.json(contentType, body);
    Long into = members.whole("into");
    if (into == null && !members.has("into")) {
      members.fault("into", "required");
    }
    Integer based = Drafts.version(members, version);
    Integer intoVersion = members.integer("intoVersion");
    members.end();
    Need stays = stays(into);
    Need merged =
        merging.merge(
            new MergingNeeds.Seen(asked.need().id(), based),
            new MergingNeeds.Seen(stays.id(), intoVersion),
            asking.by(asked.user()));
    return Answers.ok(needs.shape(asked.user(), merged));
  }

  /** The need that stays; one that the user may not edit is not there for them. */
  private Need stays(@Nullable Long into) {
    try {
      return needs.editableNeed(String.valueOf(into)).need();
    } catch (Rejected hidden) {
      throw new Refused(Fault.of("into", "no-need"));
    }
  }
}
