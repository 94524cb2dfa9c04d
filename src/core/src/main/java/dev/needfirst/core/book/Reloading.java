package dev.needfirst.core.book;

import dev.needfirst.core.change.Aggregate;
import dev.needfirst.core.change.Change;
import dev.needfirst.core.change.ChangeKind;
import dev.needfirst.core.impact.Impact;
import dev.needfirst.core.model.ModelVersion;
import dev.needfirst.core.model.Models;
import dev.needfirst.core.need.Link;
import dev.needfirst.core.need.Need;
import dev.needfirst.core.need.OwnInputs;
import dev.needfirst.core.recording.Stopping;
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
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Makes score books from what is stored: a whole one, or the next one by reading only what changes
 * name.
 *
 * <p>What is {@link #whole} is for one thread at a time. The rest may be done on others meanwhile.
 */
final class Reloading {

  private final Store store;
  private final OwnInputsOf inputs;
  private final Clock clock;
  private final Stopping stopping;
  private final Set<Long> withoutInputs = ConcurrentHashMap.newKeySet();
  private final Map<Long, Long> unread = new ConcurrentHashMap<>();
  private volatile @Nullable RuntimeException failure;

  Reloading(Store store, OwnInputsOf inputs, Clock clock, Stopping stopping) {
    this.store = store;
    this.inputs = inputs;
    this.clock = clock;
    this.stopping = stopping;
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
    boolean redated = changes.stream().anyMatch(Reloading::whole);
    Edition edition = new Edition(present, redated ? scoringDate() : present.scoringDate());
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

  /** The issues whose own fields could not be read. */
  Set<Long> unread() {
    return Set.copyOf(unread.keySet());
  }

  /**
   * The present book with own inputs that could not be found or read before, if they can be now.
   */
  ScoreBook retry(ScoreBook present) {
    Edition edition = new Edition(present, present.scoringDate());
    Set.copyOf(withoutInputs).forEach(project -> loadInputs(edition, project));
    reloadIssues(edition, Map.copyOf(unread));
    return edition.finished();
  }

  private void load(Edition edition, long project) {
    goOn();
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
    Inputs found = new Inputs(stopping);
    try {
      inputs.all(project, found);
    } catch (RuntimeException notNow) {
      failure = notNow;
      return;
    }
    goOn();
    found
        .read()
        .forEach((issue, own) -> edition.put(edition.entry(issue, project).in(project).with(own)));
    found.read().keySet().forEach(unread::remove);
    for (long issue : found.failed()) {
      unread.put(issue, project);
      edition.put(edition.entry(issue, project).with(edition.heldOwn(issue)));
    }
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

  private void goOn() {
    if (stopping.stopping()) {
      throw new Stopped();
    }
  }

  private void reloadIssues(Edition edition, List<Change> changes) {
    Map<Long, Long> latest = new TreeMap<>();
    Set<Long> removed = new HashSet<>();
    for (Change change : changes) {
      if (change.aggregate().kind() == Aggregate.Kind.ISSUE) {
        latest.put(change.aggregate().id(), change.projectId());
        if (change.kind() == ChangeKind.ISSUE_REMOVED) {
          removed.add(change.aggregate().id());
        }
      }
    }
    removed.forEach(edition::remove);
    unread.keySet().removeAll(removed);
    latest.keySet().removeAll(removed);
    reloadIssues(edition, latest);
  }

  /** Reads issues again, of which it is known in which projects they are. */
  private void reloadIssues(Edition edition, Map<Long, Long> projects) {
    if (projects.isEmpty()) {
      return;
    }
    Set<Long> issues = projects.keySet();
    Map<Long, List<Link>> links =
        store.links().ofIssues(issues).stream().collect(Collectors.groupingBy(Link::issueId));
    Map<Long, List<Impact>> impacts = store.ownImpacts().ofIssues(issues);
    Inputs own = new Inputs(() -> false);
    inputs.of(issues, own);
    projects.forEach(
        (issue, project) -> {
          Entry entry = edition.entry(issue, project);
          OwnInputs present = own.read().get(issue);
          if (own.failed().contains(issue)) {
            unread.put(issue, project);
            present = entry.own();
          } else {
            unread.remove(issue);
          }
          if (present == null) {
            edition.remove(issue);
            return;
          }
          edition.put(
              entry
                  .in(project)
                  .with(edition.known(links.getOrDefault(issue, List.of())))
                  .withImpacts(impacts.getOrDefault(issue, List.of()))
                  .with(edition.on(project) ? present : OwnInputs.NONE));
        });
  }

  /**
   * Whether whole projects are to be read or calculated because of a change, which may take long.
   */
  static boolean whole(Change change) {
    return wholeProject(change) || remodels(change) || change.aggregate().equals(Aggregate.jira());
  }

  /** The projects to be read anew as a whole. */
  private static Set<Long> reread(ScoreBook present, List<Change> changes) {
    return changes.stream()
        .filter(Reloading::wholeProject)
        .filter(
            change -> change.kind() != ChangeKind.SETTINGS_EDITED || present.on(change.projectId()))
        .map(Change::projectId)
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static boolean remodels(Change change) {
    return change.kind() == ChangeKind.MODEL_CHANGED || change.kind() == ChangeKind.MODEL_RESET;
  }

  /** The projects in which another model or date is in force. */
  private static Set<Long> remodelled(ScoreBook present, List<Change> changes) {
    Set<Long> projects = ids(changes, Reloading::remodels);
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
      case UNKNOWN ->
          change.projectId() != 0
              && (change.aggregate().kind() == Aggregate.Kind.PROJECT
                  || change.aggregate().kind() == Aggregate.Kind.UNKNOWN);
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
    Optional<ModelVersion> own = store.models().current(project);
    ModelVersion model = own.orElseGet(() -> store.models().inForce(Models.GLOBAL));
    return new HeldProject(
        project, model, own.isPresent(), new Scoring(model.model(), scoringDate()));
  }

  private LocalDate scoringDate() {
    return store
        .settings()
        .scoringDate()
        .orElseGet(() -> LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).withDayOfMonth(1));
  }
}
