package dev.needfirst.plugin.issue;

import dev.needfirst.core.book.Following;
import dev.needfirst.core.project.Settings;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** How each node of the cluster is, told by itself where every node reads it. */
public final class NodeReports {
  private static final String NAME = "node.";

  private static final Duration IN_STEP = Duration.ofSeconds(5);

  /** A node that ended without saying so is forgotten after this. */
  private static final Duration FORGOTTEN = Duration.ofHours(1);

  private final Following following;
  private final Counters counters;
  private final Settings settings;
  private final HostRegistry registry;
  private final Clock clock;
  private final String node;

  /** When and where. */
  public record Around(Clock clock, NodeName node) {}

  @Inject
  public NodeReports(
      Following following,
      Counters counters,
      Settings settings,
      HostRegistry registry,
      Around around) {
    this.following = following;
    this.counters = counters;
    this.settings = settings;
    this.registry = registry;
    this.clock = around.clock();
    this.node = around.node().name();
  }

  /** Tells the others how this node is, and forgets those that have ended long ago. */
  public void tell() {
    settings.remember(NAME + node, here().text());
    Instant past = clock.instant().minus(FORGOTTEN);
    others().stream()
        .filter(other -> other.said().isBefore(past))
        .forEach(other -> settings.remember(NAME + other.node(), null));
  }

  /** This node ends, and nobody need miss it. */
  public void end() {
    settings.remember(NAME + node, null);
  }

  /** This node as it is now. */
  public NodeReport here() {
    Instant now = clock.instant();
    Instant indexed = counters.indexedLast();
    return new NodeReport(
        node,
        now,
        following.followedAt().isAfter(now.minus(IN_STEP)),
        following.followedUpTo(),
        indexed != null && indexed.isAfter(now.minus(IN_STEP)),
        counters.p95(Counters.Timed.FIELD_ANSWER),
        counters.p95(Counters.Timed.REST),
        counters.inTheLastMinute(Counters.Counted.EDITS),
        counters.inTheLastMinute(Counters.Counted.INDEXED),
        registry.pluginVersion());
  }

  /** The other nodes as they last told, by their names. */
  public List<NodeReport> others() {
    List<NodeReport> others = new ArrayList<>();
    settings
        .rememberedUnder(NAME)
        .forEach(
            (name, text) -> {
              if (!name.equals(node)) {
                NodeReport.read(name, text).ifPresent(others::add);
              }
            });
    others.sort(Comparator.comparing(NodeReport::node));
    return List.copyOf(others);
  }
}
