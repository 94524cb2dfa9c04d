package dev.needfirst.plugin.rest.importing;

import dev.needfirst.core.fault.Faults;
import dev.needfirst.core.fault.Texts;
import dev.needfirst.core.impact.Impact;
import dev.needfirst.core.need.Link;
import dev.needfirst.core.need.Need;
import dev.needfirst.core.need.Ratings;
import dev.needfirst.core.recording.AddingToNeeds;
import dev.needfirst.core.recording.Issue;
import dev.needfirst.core.recording.RestoringProjects;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the rows of a file come to, before anything of it is written. */
final class CsvPlan {
  /** What becomes of a row, in the order in which one outdoes another. */
  enum Outcome {
    SKIPPED,
    CHANGED,
    CREATED
  }

  private final Map<String, OfNeed> needs = new LinkedHashMap<>();
  private final Map<Long, OfIssue> issues = new LinkedHashMap<>();
  private final Map<CsvFile.Row, Outcome> outcomes = new LinkedHashMap<>();
  private final Faults faults;

  CsvPlan(Faults faults) {
    this.faults = faults;
  }

  List<OfNeed> needs() {
    return List.copyOf(needs.values());
  }

  List<OfIssue> issues() {
    return List.copyOf(issues.values());
  }

  /** How many rows come to this. */
  long count(Outcome outcome) {
    return outcomes.values().stream().filter(outcome::equals).count();
  }

  int rows() {
    return outcomes.size();
  }

  void note(CsvFile.Row row, Outcome outcome) {
    outcomes.merge(row, outcome, (one, other) -> one.compareTo(other) >= 0 ? one : other);
  }

  /** What comes to a need; the present one is null where it is new. */
  OfNeed need(String statement, long projectId, @Nullable Need present, List<Link> links) {
    return needs.computeIfAbsent(
        statement, any -> new OfNeed(this, statement, projectId, present, links));
  }

  @Nullable OfNeed need(String statement) {
    return needs.get(statement);
  }

  /** What comes to an issue itself. */
  OfIssue issue(Issue issue, List<Impact> present) {
    return issues.computeIfAbsent(issue.id(), any -> new OfIssue(this, issue, present));
  }

  /** What comes to an issue itself. */
  static final class OfIssue {
    private final CsvPlan plan;
    private final Issue issue;
    private final List<Impact> known = new ArrayList<>();
    private final List<Impact> added = new ArrayList<>();

    private OfIssue(CsvPlan plan, Issue issue, List<Impact> present) {
      this.plan = plan;
      this.issue = issue;
      present.forEach(impact -> known.add(impact.withId(0)));
    }

    Issue issue() {
      return issue;
    }

    List<Impact> added() {
      return List.copyOf(added);
    }

    void add(CsvFile.Row row, Impact impact) {
      if (known.contains(impact)) {
        plan.note(row, Outcome.SKIPPED);
        return;
      }
      if (known.size() == Texts.ITEMS) {
        plan.faults.add(row.path() + ".impact", "too-many", Texts.ITEMS);
        return;
      }
      known.add(impact);
      added.add(impact);
      plan.note(row, Outcome.CREATED);
    }
  }

  /** A row's link, as it says it. */
  record LinkSaid(
      CsvFile.Row row,
      Issue issue,
      @Nullable Double fit,
      @Nullable Double experience,
      @Nullable String cause) {}

  /** What comes to a need. */
  static final class OfNeed {
    private final CsvPlan plan;
    private final @Nullable Need present;
    private Need next;
    private final Map<Long, Link> presentLinks = new HashMap<>();
    private final Map<Long, LinkSaid> links = new LinkedHashMap<>();
    private final List<AddingToNeeds.Addition> additions = new ArrayList<>();
    private final Map<String, Object> said = new HashMap<>();
    private final Map<String, Long> saidOn = new HashMap<>();

    private OfNeed(
        CsvPlan plan,
        String statement,
        long projectId,
        @Nullable Need present,
        List<Link> presentLinks) {
      this.plan = plan;
      this.present = present;
      this.next =
          present == null
              ? new Need(
                  0, 0, projectId, statement, null, Ratings.NONE, List.of(), List.of(), List.of())
              : present;
      presentLinks.forEach(link -> this.presentLinks.put(link.issueId(), link));
    }

    @Nullable Need present() {
      return present;
    }

    /** The need with all that comes to it. */
    Need next() {
      return next;
    }

    /** All that comes to it. */
    AddingToNeeds.Addition addition() {
      return new AddingToNeeds.Addition(
          (String) said.get("who"),
          new Ratings(
              (Double) said.get("importance"),
              (Double) said.get("satisfaction"),
              (Double) said.get("reach")),
          additions.stream().flatMap(one -> one.rootCauses().stream()).toList(),
          additions.stream().flatMap(one -> one.evidence().stream()).toList(),
          additions.stream().flatMap(one -> one.impacts().stream()).toList());
    }

    void add(CsvFile.Row row, AddingToNeeds.Addition addition) {
      same(row, "who", addition.who());
      same(row, "importance", addition.ratings().importance());
      same(row, "satisfaction", addition.ratings().satisfaction());
      same(row, "reach", addition.ratings().reach());
      Need before = next;
      Need after = plan.faults.within(row.path(), () -> addition.to(before));
      if (after == null) {
        return;
      }
      boolean first = present == null && additions.isEmpty();
      boolean more =
          after.evidence().size() > before.evidence().size()
              || after.impacts().size() > before.impacts().size();
      plan.note(
          row,
          first || more
              ? Outcome.CREATED
              : after.equals(before) ? Outcome.SKIPPED : Outcome.CHANGED);
      additions.add(addition);
      next = after;
    }

    /** Two rows of a file must not say different things of one need. */
    private void same(CsvFile.Row row, String column, @Nullable Object value) {
      if (value == null) {
        return;
      }
      Object before = said.putIfAbsent(column, value);
      Long line = saidOn.putIfAbsent(column, row.line());
      if (before != null && line != null && !before.equals(value)) {
        plan.faults.add(row.path() + "." + column, "csv-differs", line);
      }
    }

    void link(LinkSaid link) {
      LinkSaid before = links.putIfAbsent(link.issue().id(), link);
      if (before != null
          && !(Objects.equals(before.fit(), link.fit())
              && Objects.equals(before.experience(), link.experience())
              && Objects.equals(before.cause(), link.cause()))) {
        plan.faults.add(link.row().path() + ".issue", "csv-differs", before.row().line());
      }
    }

    /** Says what becomes of the links, when all root causes of the need are known. */
    void close() {
      for (LinkSaid link : links.values()) {
        String cause = link.cause();
        if (cause != null && !next.rootCauses().contains(cause)) {
          plan.faults.add(link.row().path() + "." + CsvCells.CAUSE, "unknown-cause");
          continue;
        }
        Link present = presentLinks.get(link.issue().id());
        Link made = plan.faults.within(link.row().path(), () -> link(link, next));
        if (made != null && !made.equals(present)) {
          plan.note(link.row(), present == null ? Outcome.CREATED : Outcome.CHANGED);
        }
      }
    }

    /** How an issue was linked before; null if it was not. */
    @Nullable Link present(Issue issue) {
      return presentLinks.get(issue.id());
    }

    /** The links that are new or others than before, to the need as it is stored. */
    List<RestoringProjects.Served> links(Need stored) {
      List<RestoringProjects.Served> changed = new ArrayList<>();
      for (LinkSaid said : links.values()) {
        Link made = link(said, stored);
        if (!made.equals(presentLinks.get(said.issue().id()))) {
          changed.add(new RestoringProjects.Served(said.issue(), made));
        }
      }
      return changed;
    }

    /** What a row does not say of a link stays as it is. */
    private Link link(LinkSaid said, Need need) {
      Link present = presentLinks.get(said.issue().id());
      Double fit = said.fit() == null && present != null ? present.fit() : said.fit();
      Double experience = said.experience();
      if (experience == null) {
        experience = present == null ? 0.0 : present.experience();
      }
      String cause = said.cause();
      int place = cause == null ? -1 : need.rootCauses().indexOf(cause);
      Integer its = place >= 0 ? Integer.valueOf(place) : present == null ? null : present.cause();
      return new Link(said.issue().id(), need.id(), fit, experience, its);
    }
  }
}
