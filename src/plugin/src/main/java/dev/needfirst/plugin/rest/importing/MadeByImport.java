package dev.needfirst.plugin.rest.importing;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.needfirst.core.exchange.TakingBackTables;
import dev.needfirst.core.fault.Faults;
import dev.needfirst.core.need.Link;
import dev.needfirst.core.need.Need;
import dev.needfirst.core.need.Ratings;
import dev.needfirst.core.recording.Issue;
import dev.needfirst.core.recording.NeedBefore;
import dev.needfirst.core.start.Left;
import dev.needfirst.core.start.Outcome;
import dev.needfirst.plugin.issue.Messages;
import dev.needfirst.plugin.rest.answer.Asking;
import dev.needfirst.plugin.rest.answer.BatchShapes;
import dev.needfirst.plugin.rest.answer.IssueViewing;
import dev.needfirst.plugin.rest.answer.Json;
import dev.needfirst.plugin.rest.answer.Members;
import dev.needfirst.plugin.rest.answer.Rejected;
import dev.needfirst.plugin.rest.need.NeedsAnswering;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What an import says that it had made, read again, and what of it is still there for the user. */
final class MadeByImport {
  private static final String LINKS = "links";
  private static final String NEEDS = "needs";
  private static final String IMPACTS = "impacts";
  private static final Set<String> LISTS = Set.of(LINKS, NEEDS, IMPACTS);

  private final Asking asking;
  private final NeedsAnswering needs;
  private final Messages messages;
  private final Asking.AskedProject asked;
  private final Map<Long, Optional<Issue>> issues = new HashMap<>();
  private final Map<Long, String> keys = new HashMap<>();
  private final Map<Long, String> statements = new HashMap<>();
  private final Faults faults = new Faults();
  final List<TakingBackTables.Tied> links = new ArrayList<>();
  final List<TakingBackTables.Added> added = new ArrayList<>();
  final List<TakingBackTables.Burdened> impacts = new ArrayList<>();
  final List<BatchShapes.LeftShape> left = new ArrayList<>();

  MadeByImport(Asking asking, NeedsAnswering needs, Messages messages, Asking.AskedProject asked) {
    this.asking = asking;
    this.needs = needs;
    this.messages = messages;
    this.asked = asked;
  }

  /** Reads what an import said that it had made, one thing at a time. */
  void read(byte[] made) {
    Members rest = Members.of(Json.read(made, LISTS, this::item));
    LISTS.stream().filter(rest::has).forEach(list -> rest.fault(list, "list"));
    rest.endsWell(faults);
    faults.refuse();
  }

  private void item(String list, int at, JsonElement item) {
    if (at == CsvFile.MOST_ROWS) {
      faults.add(list, "too-many", CsvFile.MOST_ROWS);
      faults.refuse();
    }
    String path = list + "[" + at + "]";
    if (!(item instanceof JsonObject object)) {
      faults.add(path, "object");
      return;
    }
    Members one = Members.at(object, path);
    switch (list) {
      case LINKS -> noted(link(one, path), links);
      case NEEDS -> noted(need(one, path), added);
      default -> noted(impact(one), impacts);
    }
    one.endsWell(faults);
  }

  private static <T> void noted(@Nullable T made, List<T> all) {
    if (made != null) {
      all.add(made);
    }
  }

  <T> int note(Outcome<T> outcome, Function<T, String> name) {
    outcome
        .left()
        .forEach((one, why) -> left.add(BatchShapes.LeftShape.of(name.apply(one), why, messages)));
    return outcome.done().size();
  }

  String key(Issue issue) {
    return keys.getOrDefault(issue.id(), Long.toString(issue.id()));
  }

  String statement(TakingBackTables.Added added) {
    return statements.getOrDefault(added.need(), Long.toString(added.need()));
  }

  private TakingBackTables.@Nullable Tied link(Members one, String path) {
    long need = required(one, "need");
    Issue issue = issue(required(one, "issue"));
    Link made = faults.within(path, () -> tie(one, need, issue));
    Link before =
        faults.within(path + ".before", () -> one.object("before", was -> tie(was, need, issue)));
    if (issue == null || made == null) {
      return null;
    }
    if (needs.find(asked, need).isEmpty()) {
      left.add(BatchShapes.LeftShape.of(key(issue), Left.GONE, messages));
      return null;
    }
    return new TakingBackTables.Tied(issue, made, before);
  }

  private static Link tie(Members one, long need, @Nullable Issue issue) {
    Double fit = one.number("fit");
    Double experience = one.number("experience");
    return new Link(
        issue == null ? 0 : issue.id(),
        need,
        fit,
        experience == null ? 0 : experience,
        one.integer("cause"));
  }

  private TakingBackTables.@Nullable Added need(Members one, String path) {
    long id = required(one, "id");
    int version = requiredInteger(one, "version");
    List<Long> evidence = one.wholes("evidence");
    List<Long> impacts = one.wholes("impacts");
    NeedBefore before =
        faults.within(path + ".before", () -> one.object("before", MadeByImport::before));
    Optional<Need> present = needs.find(asked, id);
    if (present.isEmpty()) {
      left.add(BatchShapes.LeftShape.of(id, Left.GONE, messages));
      return null;
    }
    statements.put(id, present.get().statement());
    return new TakingBackTables.Added(
        id, version, before, new HashSet<>(evidence), new HashSet<>(impacts));
  }

  private static NeedBefore before(Members one) {
    return new NeedBefore(
        one.text("who"),
        new Ratings(one.number("importance"), one.number("satisfaction"), one.number("reach")),
        requiredInteger(one, "rootCauses"));
  }

  private TakingBackTables.@Nullable Burdened impact(Members one) {
    Issue issue = issue(required(one, "issue"));
    long id = required(one, "id");
    return issue == null ? null : new TakingBackTables.Burdened(issue, id);
  }

  /** An issue of the project that the user may edit; each that is not is named once. */
  private @Nullable Issue issue(long id) {
    return issues.computeIfAbsent(id, this::find).orElse(null);
  }

  private Optional<Issue> find(long id) {
    try {
      var issue = asking.editableIssue(Long.toString(id)).issue();
      keys.put(id, issue.getKey());
      if (issue.getProjectId().equals(asked.project().getId())) {
        return Optional.of(IssueViewing.inCore(issue));
      }
      left.add(BatchShapes.LeftShape.of(issue.getKey(), Left.GONE, messages));
    } catch (Rejected hidden) {
      left.add(BatchShapes.LeftShape.of(id, hidden, messages));
    }
    return Optional.empty();
  }

  private static long required(Members one, String name) {
    return there(one, name, one.whole(name));
  }

  private static int requiredInteger(Members one, String name) {
    return (int) there(one, name, one.integer(name));
  }

  private static long there(Members one, String name, @Nullable Number value) {
    if (!one.has(name)) {
      one.fault(name, "required");
    }
    return value == null ? 0 : value.longValue();
  }
}
