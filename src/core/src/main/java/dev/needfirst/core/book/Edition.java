package dev.needfirst.core.book;

import dev.needfirst.core.need.Link;
import dev.needfirst.core.need.Need;
import dev.needfirst.core.need.OwnInputs;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongPredicate;

/** The next score book in the making. Not thread-safe. */
final class Edition {

  private final ScoreBook from;
  private final LocalDate scoringDate;
  private final Map<Long, HeldProject> projects;
  private final Map<Long, HeldNeed> needs;
  private final Map<Long, Entry> entries = new HashMap<>();
  private final Set<Long> touched = new HashSet<>();

  Edition(ScoreBook from, LocalDate scoringDate) {
    this.from = from;
    this.scoringDate = scoringDate;
    this.projects = new HashMap<>(from.heldProjects());
    this.needs = new HashMap<>(from.heldNeeds());
  }

  boolean on(long projectId) {
    return projects.containsKey(projectId);
  }

  boolean holds(long needId) {
    return needs.containsKey(needId);
  }

  /** The entry of an issue so far; an empty one in the given project if there is none. */
  Entry entry(long issueId, long projectId) {
    Entry changed = entries.get(issueId);
    if (changed != null) {
      return changed;
    }
    Entry held = from.entry(issueId);
    return held == null ? Entry.empty(issueId, projectId) : held;
  }

  /** What the book before this one held of an issue's own inputs. */
  OwnInputs heldOwn(long issueId) {
    Entry held = from.entry(issueId);
    return held == null ? OwnInputs.NONE : held.own();
  }

  /** Puts an entry in place of the present one; its score is calculated at the end. */
  void put(Entry entry) {
    entries.put(entry.issueId(), entry);
  }

  void remove(long issueId) {
    put(Entry.empty(issueId, 0));
  }

  /** Switches a project on, or applies another model or date to it. Its needs are weighed again. */
  void put(HeldProject project) {
    projects.put(project.id(), project);
    needs.replaceAll(
        (id, held) ->
            held.need().projectId() == project.id() ? held.under(project.scoring()) : held);
    from.issuesOf(project.id(), issue -> put(entry(issue, project.id())));
    from.linkedTo(need -> in(need, project.id()), this::touch);
  }

  /**
   * Switches a project off: forgets its needs, links to them, and what its issues' own fields say.
   */
  void drop(long projectId) {
    projects.remove(projectId);
    from.linkedTo(
        need -> in(need, projectId),
        held -> {
          Entry entry = entry(held.issueId(), projectId);
          put(entry.with(without(entry.links(), need -> in(need, projectId))));
        });
    from.issuesOf(
        projectId,
        issue -> {
          Entry entry = entry(issue, projectId);
          put(entry.with(OwnInputs.NONE));
        });
    needs.values().removeIf(held -> held.need().projectId() == projectId);
  }

  /** Takes a need in place of its present state, if its project is on. */
  void put(Need need) {
    HeldProject project = projects.get(need.projectId());
    if (project != null) {
      needs.put(need.id(), HeldNeed.of(need, project.scoring()));
      touched.add(need.id());
    }
  }

  /** Forgets a need and all links to it. */
  void removeNeed(long needId) {
    if (needs.remove(needId) != null) {
      touched.add(needId);
    }
  }

  /** The links of an issue that are to needs of projects that are on. */
  List<Link> known(List<Link> links) {
    return links.stream().filter(link -> holds(link.needId())).toList();
  }

  ScoreBook finished() {
    if (!touched.isEmpty()) {
      // Once for all of them, since it looks through the whole book.
      from.linkedTo(touched::contains, this::touch);
    }
    entries.replaceAll(
        (issue, entry) -> {
          Entry next = entry.with(known(entry.links()));
          return next.with(ScoreBook.calculated(next, projects.get(next.projectId()), needs));
        });
    return new ScoreBook(scoringDate, projects, needs, from.pages().with(entries));
  }

  private void touch(Entry held) {
    put(entry(held.issueId(), held.projectId()));
  }

  private boolean in(long needId, long projectId) {
    HeldNeed held = needs.get(needId);
    return held != null && held.need().projectId() == projectId;
  }

  private static List<Link> without(List<Link> links, LongPredicate need) {
    return links.stream().filter(link -> !need.test(link.needId())).toList();
  }
}
