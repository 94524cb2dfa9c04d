package dev.needfirst.core.recording;

import dev.needfirst.core.change.Aggregate;
import dev.needfirst.core.change.Change;
import dev.needfirst.core.change.ChangeKind;
import dev.needfirst.core.change.Stale;
import dev.needfirst.core.fault.Fault;
import dev.needfirst.core.fault.Refused;
import dev.needfirst.core.impact.Impact;
import dev.needfirst.core.need.Link;
import dev.needfirst.core.need.Need;
import dev.needfirst.core.need.Ratings;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Merges a need that was recorded twice into the one that stays.
 *
 * <p>The one that stays keeps its words and ratings, and takes from the other what it does not say
 * itself. Root causes, evidence, impacts and links of both are then its own. Where an issue was
 * linked to both, its link to the one that stays is kept.
 */
public final class MergingNeeds {

  private final Store store;
  private final Clock clock;

  public MergingNeeds(Store store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /**
   * A need as the writer has seen it.
   *
   * @param version null to write over whatever is there
   */
  public record Seen(long id, @Nullable Integer version) {}

  /**
   * Merges a need into another of the same project.
   *
   * @param goes the need that goes
   * @param remains the need that stays
   * @return the need that stays, with all that it has now
   * @throws Unknown if one of them is not there
   * @throws Stale if one of them is no longer at the version that was seen
   * @throws Refused if both are the same, or of different projects, or together are more than one
   *     need may have; nothing was changed
   */
  public Need merge(Seen goes, Seen remains, By by) {
    return store
        .transactions()
        .write(
            () -> {
              Need gone = find(goes.id());
              Need stays = find(remains.id());
              refuseStrangers(gone, stays);
              Writing going = writing(gone, goes.version(), by);
              Writing staying = writing(stays, remains.version(), by);
              Need merged = together(stays, gone).stored(stays.id(), staying.next());
              List<Link> links = store.links().ofNeed(gone.id());
              going.takes(ChangeKind.NEED_REMOVED, before(gone, links), Map.of());
              staying.takes(ChangeKind.NEED_MERGED, Flat.of(stays), after(merged, gone));
              Need stored = store.needs().save(stays, merged);
              relink(links, gone, merged, by);
              store.needs().remove(gone.id());
              return stored;
            });
  }

  private Need find(long id) {
    return store.needs().find(id).orElseThrow(() -> new Unknown(Unknown.Thing.NEED, id));
  }

  private Writing writing(Need need, @Nullable Integer version, By by) {
    return Writing.of(store, clock, Aggregate.need(need.id()), need.projectId(), version, by);
  }

  private static void refuseStrangers(Need gone, Need stays) {
    if (gone.id() == stays.id()) {
      throw new Refused(Fault.of("into", "itself"));
    }
    if (gone.projectId() != stays.projectId()) {
      throw new Refused(Fault.of("into", "other-project"));
    }
  }

  private static Map<String, String> before(Need gone, List<Link> links) {
    Map<String, String> before = new TreeMap<>(Flat.of(gone));
    before.put(
        Change.ISSUES,
        links.stream().map(Link::issueId).map(String::valueOf).collect(Collectors.joining(",")));
    return before;
  }

  private static Map<String, String> after(Need merged, Need gone) {
    Map<String, String> after = new TreeMap<>(Flat.of(merged));
    after.put("merged", gone.statement());
    return after;
  }

  private static Need together(Need stays, Need gone) {
    Ratings mine = stays.ratings();
    Ratings theirs = gone.ratings();
    return new Need(
        stays.id(),
        stays.version(),
        stays.projectId(),
        stays.statement(),
        stays.who() == null ? gone.who() : stays.who(),
        new Ratings(
            mine.importance() == null ? theirs.importance() : mine.importance(),
            mine.satisfaction() == null ? theirs.satisfaction() : mine.satisfaction(),
            mine.reach() == null ? theirs.reach() : mine.reach()),
        Stream.concat(stays.rootCauses().stream(), gone.rootCauses().stream()).distinct().toList(),
        Stream.concat(stays.evidence().stream(), gone.evidence().stream().map(e -> e.withId(0)))
            .toList(),
        Stream.concat(stays.impacts().stream(), gone.impacts().stream().map(i -> unstored(i)))
            .toList());
  }

  private static Impact unstored(Impact impact) {
    return new Impact(
        0,
        impact.direction(),
        impact.kind(),
        impact.magnitude(),
        impact.description(),
        impact.kpi());
  }

  /** Each is a new version of its issue: who saw it with the need that goes has seen the past. */
  private void relink(List<Link> links, Need gone, Need merged, By by) {
    Set<Long> served =
        store.links().ofNeed(merged.id()).stream().map(Link::issueId).collect(Collectors.toSet());
    List<Link> moved = new ArrayList<>();
    for (Link link : links) {
      Writing writing =
          Writing.of(store, clock, Aggregate.issue(link.issueId()), merged.projectId(), null, by);
      if (served.contains(link.issueId())) {
        writing.takes(ChangeKind.NEED_UNLINKED, Flat.of(link), Map.of());
      } else {
        Link next = moved(link, gone, merged);
        writing.takes(ChangeKind.LINK_EDITED, Flat.of(link), Flat.of(next));
        moved.add(next);
      }
    }
    store.links().removeOfNeed(gone.id());
    moved.forEach(link -> store.links().put(link, merged.projectId()));
  }

  private static Link moved(Link link, Need gone, Need merged) {
    return new Link(
        link.issueId(), merged.id(), link.fit(), link.experience(), cause(link, gone, merged));
  }

  private static @Nullable Integer cause(Link link, Need gone, Need merged) {
    Integer cause = link.cause();
    if (cause == null || cause >= gone.rootCauses().size()) {
      return null;
    }
    return merged.rootCauses().indexOf(gone.rootCauses().get(cause));
  }
}
