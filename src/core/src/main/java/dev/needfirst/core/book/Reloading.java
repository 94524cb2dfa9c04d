package dev.needfirst.core.book;

import dev.needfirst.core.change.Aggregate;
import dev.needfirst.core.change.Change;
import dev.needfirst.core.change.ChangeKind;
import dev.needfirst.core.impact.Impact;
import dev.needfirst.core.model.ModelVersion;
import dev.needfirst.core.need.Link;
import dev.needfirst.core.need.Need;
import dev.needfirst.core.need.OwnInputs;
import dev.needfirst.core.recording.Store;
import dev.needfirst.core.score.Scoring;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Makes score books from what is stored: a whole one, or the next one by reading only what changes
 * name. Not thread-safe.
 */
final class Reloading {

  private final Store store;
  private final OwnInputsOf inputs;
  private final Clock clock;
  private final Set<Long> withoutInputs = new HashSet<>();
  private @Nullable RuntimeException failure;

  Reloading(Store store, OwnInputsOf inputs, Clock clock) {
    this.store = store;
    this.inputs = inputs;
    this.clock = clock;
  }

  /** A whole book of all projects that are on. */
  ScoreBook load() {
    withoutInputs.clear();
    Edition edition = new Edition(ScoreBook.EMPTY, scoringDate());
    Map<Long, List<Impact>> impacts = new HashMap<>();
    Map<Long, Long> projects = new HashMap<>();
    store
        .ownImpacts()
        .all(
            (issue, project, impact) -> {
              impacts.computeIfAbsent(issue, any -> new ArrayList<>()).add(impact);
              projects.put(issue, project);
            });
    projects.forEach(
        (issue, project) ->
            edition.put(
                edition.entry(issue, project).withImpacts(impacts.getOrDefault(issue, List.of()))));
    store.settings().enabledProjects().forEach(project -> load(edition, project));
    return edition.finished();
  }

  /**
   * The book that follows a present one by some changes. Reading more than they name, or the same
   * again, does no harm.
   */
  ScoreBook reload(ScoreBook present, List<Change> changes) {
    Edition edition = new Edition(present, scoringDate());
    for (long project : reread(present, changes)) {
      edition.drop(project);
      withoutInputs.remove(project);
      if (store.settings().ofProject(project).enabled()) {
        load(edition, project);
      }
    }
    for (long project : remodelled(present, changes)) {
      if (edition.on(project)) {
        edition.put(held(project));
      }
    }
    reloadNeeds(edition, ids(changes, change -> change.aggregate().kind() == Aggregate.Kind.NEED));
    reloadIssues(edition, changes);
    return edition.finished();
  }

  /**
   * The projects of which the issues' own inputs are not known yet, since they could not be found.
   */
  Set<Long> withoutInputs() {
    return Set.copyOf(withoutInputs);
  }

  /** Why the own inputs of a project could not be found the last time; null if they could. */
  @Nullable RuntimeException failure() {
    return failure;
  }

  /** The present book with own inputs that could not be found before, if they can be now. */
  ScoreBook retry(ScoreBook present) {
    Edition edition = new Edition(present, present.scoringDate());
    Set.copyOf(withoutInputs).forEach(project -> loadInputs(edition, project));
    return edition.finished();
  }

  private void load(Edition edition, long project) {
    edition.put(held(project));
    store.needs().ofProject(project, edition::put);
    Map<Long, Map<Long, Link>> links = new HashMap<>();
    store
        .links()
        .ofProject(
            project,
            link ->
                links
                    .computeIfAbsent(link.issueId(), any -> new TreeMap<>())
                    .put(link.needId(), link));
    links.forEach(
        (issue, found) -> {
          Entry entry = edition.entry(issue, project);
          entry.links().forEach(link -> found.putIfAbsent(link.needId(), link));
          // An issue without own inputs is taken to be where its links are; a field that is asked
          // knows better.
          long where = edition.on(entry.projectId()) ? entry.projectId() : project;
          edition.put(entry.in(where).with(edition.known(List.copyOf(found.values()))));
        });
    loadInputs(edition, project);
  }

  private void loadInputs(Edition edition, long project) {
    withoutInputs.add(project);
    Map<Long, OwnInputs> found = new HashMap<>();
    try {
      inputs.all(project, found::put);
    } catch (RuntimeException notNow) {
      failure = notNow;
      return;
    }
    found.forEach((issue, own) -> edition.put(edition.entry(issue, project).in(project).with(own)));
    withoutInputs.remove(project);
    failure = null;
  }

  private void reloadNeeds(Edition edition, Set<Long> ids) {
    if (!ids.isEmpty()) {
      Map<Long, Need> found = store.needs().find(ids);
      ids.stream().filter(id -> !found.containsKey(id)).forEach(edition::removeNeed);
      found.values().forEach(edition::put);
    }
  }

  private void reloadIssues(Edition edition, List<Change> changes) {
    Map<Long, Change> latest = new TreeMap<>();
    Set<Long> removed = new HashSet<>();
    for (Change change : changes) {
      if (change.aggregate().kind() == Aggregate.Kind.ISSUE) {
        latest.put(change.aggregate().id(), change);
        if (change.kind() == ChangeKind.ISSUE_REMOVED) {
          removed.add(change.aggregate().id());
        }
      }
    }
    removed.forEach(edition::remove);
    latest.keySet().removeAll(removed);
    if (latest.isEmpty()) {
      return;
    }
    Set<Long> issues = latest.keySet();
    Map<Long, List<Link>> links =
        store.links().ofIssues(issues).stream().collect(Collectors.groupingBy(Link::issueId));
    Map<Long, List<Impact>> impacts = store.ownImpacts().ofIssues(issues);
    Map<Long, OwnInputs> own = inputs.of(issues);
    latest.forEach(
        (issue, change) -> {
          OwnInputs present = own.get(issue);
          if (present == null) {
            edition.remove(issue);
            return;
          }
          long project = change.projectId();
          edition.put(
              edition
                  .entry(issue, project)
                  .in(project)
                  .with(edition.known(links.getOrDefault(issue, List.of())))
                  .withImpacts(impacts.getOrDefault(issue, List.of()))
                  .with(edition.on(project) ? present : OwnInputs.NONE));
        });
  }

  /** The projects to be read anew as a whole. */
  private static Set<Long> reread(ScoreBook present, List<Change> changes) {
    return ids(
        changes,
        change ->
            wholeProject(change)
                && (change.kind() != ChangeKind.SETTINGS_EDITED || present.on(change.projectId())));
  }

  /** The projects in which another model or date is in force. */
  private static Set<Long> remodelled(ScoreBook present, List<Change> changes) {
    Set<Long> projects =
        ids(
            changes,
            change ->
                change.kind() == ChangeKind.MODEL_CHANGED
                    || change.kind() == ChangeKind.MODEL_RESET);
    boolean all = changes.stream().anyMatch(change -> change.aggregate().equals(Aggregate.jira()));
    if (all) {
      projects.addAll(present.projects());
    }
    return projects;
  }

  /**
   * Whether any issue of the change's project may be concerned, also those that the book does not
   * hold.
   */
  static boolean wholeProject(Change change) {
    return switch (change.kind()) {
      case PROJECT_ENABLED, PROJECT_DISABLED, PROJECT_PURGED, PROJECT_DIFFERS -> true;
      case SETTINGS_EDITED -> mapsFields(change.before()) || mapsFields(change.after());
      default -> false;
    };
  }

  private static boolean mapsFields(Map<String, String> members) {
    return members.keySet().stream().anyMatch(member -> member.startsWith("mappedFields."));
  }

  private static Set<Long> ids(List<Change> changes, Predicate<Change> which) {
    return changes.stream()
        .filter(which)
        .map(change -> change.aggregate().id())
        .collect(Collectors.toCollection(HashSet::new));
  }

  private HeldProject held(long project) {
    ModelVersion model = store.models().inForce(project);
    return new HeldProject(project, model, new Scoring(model.model(), scoringDate()));
  }

  private LocalDate scoringDate() {
    return store
        .settings()
        .scoringDate()
        .orElseGet(() -> LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).withDayOfMonth(1));
  }
}
