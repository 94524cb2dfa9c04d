package dev.needfirst.core.book;

import dev.needfirst.core.impact.Impact;
import dev.needfirst.core.model.Model;
import dev.needfirst.core.need.Link;
import dev.needfirst.core.need.Need;
import dev.needfirst.core.need.OwnInputs;
import dev.needfirst.core.recording.Issue;
import dev.needfirst.core.score.Confidence;
import dev.needfirst.core.score.Figures;
import dev.needfirst.core.score.Score;
import dev.needfirst.core.score.Scoring;
import dev.needfirst.core.score.Served;
import dev.needfirst.core.score.Serving;
import dev.needfirst.core.score.Subject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.LongPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The scores of all issues of the projects that are on, and what they follow from, at one moment.
 * Immutable, so it is read without a lock; an unscored issue takes no room in it.
 *
 * <p>An issue is asked for together with the project that it is in now: where that is another one
 * than the book knows, the score is calculated for the project it is in, in which links to needs of
 * any other rest.
 */
public final class ScoreBook {

  static final ScoreBook EMPTY = new ScoreBook(LocalDate.EPOCH, Map.of(), Map.of(), Pages.EMPTY);

  private final LocalDate scoringDate;
  private final Map<Long, HeldProject> projects;
  private final Map<Long, HeldNeed> needs;
  private final Pages pages;

  /** Takes the maps as they are: nobody changes them any more. */
  ScoreBook(
      LocalDate scoringDate,
      Map<Long, HeldProject> projects,
      Map<Long, HeldNeed> needs,
      Pages pages) {
    this.scoringDate = scoringDate;
    this.projects = projects;
    this.needs = needs;
    this.pages = pages;
  }

  /** Whether this is a book that was loaded, and not what there is before that. */
  boolean loaded() {
    return this != EMPTY;
  }

  /** The day to which evidence is aged. */
  public LocalDate scoringDate() {
    return scoringDate;
  }

  /** Jira's ids of the projects that are on. */
  public Set<Long> projects() {
    return Set.copyOf(projects.keySet());
  }

  /** Whether a project is on. */
  public boolean on(long projectId) {
    return projects.containsKey(projectId);
  }

  /** How many issues of each project are scored. */
  public Map<Long, Integer> scoredByProject() {
    Map<Long, Integer> scored = new HashMap<>();
    pages.forEach(
        page -> {
          for (int at = 0; at < page.size(); at++) {
            if (page.figures(at).scored()) {
              scored.merge(page.project(at), 1, Integer::sum);
            }
          }
        });
    return scored;
  }

  /** How many needs the projects that are on have. */
  public int needCount() {
    return needs.size();
  }

  /** How many issues anything is known about. */
  public int size() {
    return pages.size();
  }

  /**
   * The figures of an issue as the book has them; unscored if nothing is known, or its project is
   * off.
   */
  public Figures figures(Issue issue) {
    Page page = pages.of(issue.id());
    int at = page.find(issue.id());
    if (at < 0 || !on(issue.projectId())) {
      return Figures.UNSCORED;
    }
    return page.project(at) == issue.projectId()
        ? page.figures(at)
        : calculated(page.entry(at).in(issue.projectId()));
  }

  /**
   * The figures of an issue whose own inputs are at hand. Calculates only if the book does not have
   * them.
   *
   * @param own as they are now
   */
  public Figures figures(Issue issue, OwnInputs own) {
    if (!on(issue.projectId())) {
      return Figures.UNSCORED;
    }
    Figures held = held(issue, own);
    if (held != null) {
      return held;
    }
    Entry entry = pages.entry(issue.id());
    return calculated(
        (entry == null ? Entry.empty(issue.id(), issue.projectId()) : entry)
            .in(issue.projectId())
            .with(own));
  }

  /**
   * Whether the book knows the issue to be where it is, with these own inputs; nothing is held of
   * an issue without any.
   */
  public boolean holds(Issue issue, OwnInputs own) {
    return held(issue, own) != null;
  }

  /** The figures of an issue if the book holds it just so; null otherwise. Makes no objects. */
  @Nullable Figures held(Issue issue, OwnInputs own) {
    Page page = pages.of(issue.id());
    int at = page.find(issue.id());
    if (at < 0) {
      return own.equals(OwnInputs.NONE) ? Figures.UNSCORED : null;
    }
    return page.project(at) == issue.projectId() && page.hasOwn(at, own) ? page.figures(at) : null;
  }

  /**
   * The whole score of an issue as the book has it, explained; unscored if nothing is known, or its
   * project is off.
   */
  public Score score(Issue issue) {
    HeldProject project = projects.get(issue.projectId());
    return project == null ? Score.UNSCORED : project.scoring().score(subject(issue));
  }

  /** What of an issue counts in the project that it is in, as far as the book knows. */
  public Subject subject(Issue issue) {
    Entry entry = pages.entry(issue.id());
    if (entry == null || !on(issue.projectId())) {
      return Subject.NOTHING;
    }
    List<Serving> shared = new ArrayList<>();
    for (Link link : entry.links()) {
      HeldNeed held = needs.get(link.needId());
      if (held != null && held.need().projectId() == issue.projectId()) {
        shared.add(Serving.shared(held.need(), link));
      }
    }
    return Subject.of(shared, entry.own(), entry.impacts());
  }

  /**
   * The needs that an issue serves and that count in its project, without the texts of their
   * evidence and impacts.
   */
  public List<Need> served(Issue issue) {
    Entry entry = pages.entry(issue.id());
    if (entry == null || !on(issue.projectId())) {
      return List.of();
    }
    List<Need> served = new ArrayList<>();
    for (Link link : entry.links()) {
      HeldNeed held = needs.get(link.needId());
      if (held != null && held.need().projectId() == issue.projectId()) {
        served.add(held.need());
      }
    }
    return served;
  }

  /** How an issue serves a need; empty if it does not, or its project is off. */
  public Optional<Link> link(Issue issue, long needId) {
    Entry entry = pages.entry(issue.id());
    return entry == null || !on(issue.projectId())
        ? Optional.empty()
        : entry.links().stream().filter(link -> link.needId() == needId).findFirst();
  }

  /** The model of a project applied on the scoring date; empty if the project is off. */
  public Optional<Scoring> scoring(long projectId) {
    return Optional.ofNullable(projects.get(projectId)).map(HeldProject::scoring);
  }

  /** The model of a project; empty if the project is off. */
  public Optional<Model> model(long projectId) {
    return Optional.ofNullable(projects.get(projectId)).map(held -> held.model().model());
  }

  /**
   * What the scores of a project would be under another model on the present scoring date; empty if
   * the project is off.
   */
  public Optional<Trial> trial(long projectId, Model model) {
    return trial(projectId, model, scoringDate);
  }

  Optional<Trial> trial(long projectId, Model model, LocalDate date) {
    return Optional.ofNullable(projects.get(projectId))
        .map(project -> new Trial(this, project, model, date));
  }

  /** Whether a need is known well enough for an issue that serves it to count as validated. */
  public boolean wellKnown(long needId) {
    HeldNeed held = needs.get(needId);
    return held != null && held.weighed().validated();
  }

  /**
   * A need without the texts of its evidence and impacts; empty if it is not there, or its project
   * is off.
   */
  public Optional<Need> need(long needId) {
    return Optional.ofNullable(needs.get(needId)).map(HeldNeed::need);
  }

  /** How sure we are of a need; none if it is not there, or its project is off. */
  public Confidence confidence(long needId) {
    HeldNeed held = needs.get(needId);
    return held == null ? Confidence.NONE : held.weighed().confidence();
  }

  /**
   * The needs of a project that is on, without the texts of their evidence and impacts, in no
   * particular order.
   */
  public Stream<Need> needsOf(long projectId) {
    return needs.values().stream()
        .map(HeldNeed::need)
        .filter(need -> need.projectId() == projectId);
  }

  /**
   * Jira's ids of the issues linked to each of the given needs, ascending, those that rest
   * included.
   */
  public Map<Long, Set<Long>> issuesOf(Collection<Long> needIds) {
    Map<Long, Set<Long>> issues = new HashMap<>();
    needIds.forEach(need -> issues.put(need, new TreeSet<>()));
    pages.forEach(
        page -> {
          for (int at = 0; at < page.size(); at++) {
            if (page.links(at, issues::containsKey)) {
              Entry entry = page.entry(at);
              entry
                  .links()
                  .forEach(
                      link ->
                          issues.getOrDefault(link.needId(), new TreeSet<>()).add(entry.issueId()));
            }
          }
        });
    return issues;
  }

  /**
   * Jira's ids of the issues that serve any of the given needs, ascending; those whose links rest
   * are left out.
   */
  public Set<Long> serving(Set<Long> needIds) {
    Set<Long> issues = new TreeSet<>();
    linkedTo(
        needIds::contains,
        entry -> {
          for (Link link : entry.links()) {
            HeldNeed held = needIds.contains(link.needId()) ? needs.get(link.needId()) : null;
            if (held != null && held.need().projectId() == entry.projectId()) {
              issues.add(entry.issueId());
            }
          }
        });
    return issues;
  }

  /**
   * Hands out Jira's ids of all issues that anything is known about and that are, as far as the
   * book knows, in the project.
   */
  public void issuesOf(long projectId, LongConsumer consumer) {
    pages.forEach(
        page -> {
          for (int at = 0; at < page.size(); at++) {
            if (page.project(at) == projectId) {
              consumer.accept(page.issue(at));
            }
          }
        });
  }

  @Nullable Entry entry(long issueId) {
    return pages.entry(issueId);
  }

  Pages pages() {
    return pages;
  }

  Map<Long, HeldNeed> heldNeeds() {
    return needs;
  }

  Map<Long, HeldProject> heldProjects() {
    return projects;
  }

  /** Hands out the entries of issues that are linked to any of the needs. */
  void linkedTo(LongPredicate need, Consumer<Entry> consumer) {
    pages.forEach(
        page -> {
          for (int at = 0; at < page.size(); at++) {
            if (page.links(at, need)) {
              consumer.accept(page.entry(at));
            }
          }
        });
  }

  private Figures calculated(Entry entry) {
    return calculated(entry, projects.get(entry.projectId()), needs);
  }

  /** The one place where the book's scores are calculated. */
  static Figures calculated(Entry entry, @Nullable HeldProject project, Map<Long, HeldNeed> needs) {
    if (project == null) {
      return Figures.UNSCORED;
    }
    List<Served> served = new ArrayList<>(entry.links().size());
    for (Link link : entry.links()) {
      HeldNeed held = needs.get(link.needId());
      if (held != null && held.need().projectId() == project.id()) {
        served.add(new Served(held.weighed(), link.fit(), link.experience()));
      }
    }
    if (served.isEmpty() && entry.own().hasNeed()) {
      served.add(project.scoring().weigh(Serving.own(entry.own())));
    }
    List<Impact> impacts = new ArrayList<>(entry.impacts());
    entry.own().impact().ifPresent(impacts::add);
    return project.scoring().figures(served, impacts);
  }
}
