package dev.needfirst.plugin.rest.start;

import dev.needfirst.core.fault.Fault;
import dev.needfirst.core.fault.Texts;
import dev.needfirst.core.need.Need;
import dev.needfirst.core.start.Left;
import dev.needfirst.core.start.Outcome;
import dev.needfirst.core.start.PastedNeed;
import dev.needfirst.core.start.PastingNeeds;
import dev.needfirst.core.start.TakingBackNeeds;
import dev.needfirst.plugin.issue.Messages;
import dev.needfirst.plugin.rest.answer.Answers;
import dev.needfirst.plugin.rest.answer.Asking;
import dev.needfirst.plugin.rest.answer.BatchShapes;
import dev.needfirst.plugin.rest.answer.Bodies;
import dev.needfirst.plugin.rest.answer.Members;
import dev.needfirst.plugin.rest.answer.Shapes;
import dev.needfirst.plugin.rest.need.NeedsAnswering;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Answers for needs that are pasted many at a time. */
public final class StartNeedsAnswering {
  private final Asking asking;
  private final NeedsAnswering needs;
  private final PastingNeeds pasting;
  private final TakingBackNeeds takingBack;
  private final Messages messages;

  @Inject
  public StartNeedsAnswering(
      Asking asking,
      NeedsAnswering needs,
      PastingNeeds pasting,
      TakingBackNeeds takingBack,
      Messages messages) {
    this.asking = asking;
    this.needs = needs;
    this.pasting = pasting;
    this.takingBack = takingBack;
    this.messages = messages;
  }

  private record LikeShape(
      @Nullable Integer line, @Nullable Long need, @Nullable String statement) {}

  private record LineShape(
      int line,
      String statement,
      @Nullable String who,
      @Nullable Number importance,
      @Nullable Number satisfaction,
      @Nullable Number reach,
      @Nullable LikeShape like,
      List<String> faults) {}

  private record PreviewShape(int total, int faulty, int alike, List<LineShape> values) {}

  private record RecordedShape(int total, List<Shapes.NeedShape> values) {}

  public Response paste(
      String key, @Nullable String contentType, @Nullable String dryRun, InputStream body) {
    Asking.AskedProject asked = asking.projectWithEditableNeeds(key);
    Members members = Bodies.json(contentType, body);
    String text = members.text("text");
    if (text == null && !members.has("text")) {
      members.fault("text", "required");
    }
    Set<Integer> leftOut =
        members.wholes("leaveOut").stream().map(Long::intValue).collect(Collectors.toSet());
    members.end();
    long project = asked.project().getId();
    boolean dry = Bodies.flag("dryRun", dryRun);
    List<PastedNeed> pasted = PastedText.read(String.valueOf(text));
    if (dry) {
      return Answers.ok(preview(pasting.preview(project, pasted)));
    }
    List<Need> recorded = pasting.record(project, pasted, leftOut, asking.by(asked.user()));
    return Answers.created(
        new RecordedShape(
            recorded.size(),
            recorded.stream().map(need -> needs.shape(asked.user(), need)).toList()));
  }

  public Response takeBack(String key, @Nullable String contentType, InputStream body) {
    Asking.AskedProject asked = asking.projectWithEditableNeeds(key);
    Members members = Bodies.json(contentType, body);
    Map<Long, Integer> wanted = new TreeMap<>();
    members.objects("needs", one -> seen(one, wanted));
    members.end();
    List<TakingBackNeeds.Seen> there = new ArrayList<>();
    List<BatchShapes.LeftShape> left = new ArrayList<>();
    wanted.forEach(
        (id, version) -> {
          if (needs.find(asked, id).isPresent()) {
            there.add(new TakingBackNeeds.Seen(id, version));
          } else {
            left.add(BatchShapes.LeftShape.of(id, Left.GONE, messages));
          }
        });
    Outcome<TakingBackNeeds.Seen> outcome = takingBack.takeBack(there, asking.by(asked.user()));
    outcome
        .left()
        .forEach((seen, why) -> left.add(BatchShapes.LeftShape.of(seen.need(), why, messages)));
    return Answers.ok(
        new BatchShapes.OutcomeShape(
            outcome.done().stream().map(TakingBackNeeds.Seen::need).toList(), left));
  }

  private static boolean seen(Members one, Map<Long, Integer> wanted) {
    Long id = one.whole("id");
    Long version = one.whole("version");
    if (id == null) {
      one.fault("id", "required");
    }
    if (version == null) {
      one.fault("version", "required");
    }
    return id != null && version != null && wanted.put(id, version.intValue()) == null;
  }

  private PreviewShape preview(List<PastingNeeds.Line> lines) {
    return new PreviewShape(
        lines.size(),
        (int) lines.stream().filter(line -> !line.pasted().faults().isEmpty()).count(),
        (int) lines.stream().filter(line -> like(line) != null).count(),
        lines.stream().map(this::shape).toList());
  }

  private LineShape shape(PastingNeeds.Line line) {
    var draft = line.pasted().draft();
    return new LineShape(
        line.pasted().line(),
        line.pasted().statement(),
        Texts.blankToNull(draft.who()),
        Shapes.plain(draft.importance()),
        Shapes.plain(draft.satisfaction()),
        Shapes.plain(draft.reach()),
        like(line),
        line.pasted().faults().stream().map(this::words).distinct().toList());
  }

  private String words(Fault fault) {
    String text = messages.fault(fault);
    return fault.member().isEmpty() ? text : fault.member() + ": " + text;
  }

  private static @Nullable LikeShape like(PastingNeeds.Line line) {
    Need need = line.likeNeed();
    if (need != null) {
      return new LikeShape(null, need.id(), need.statement());
    }
    return line.likeLine() == null ? null : new LikeShape(line.likeLine(), null, null);
  }
}
