package dev.needfirst.plugin.rest.ranking;

import dev.needfirst.core.ranking.Places;
import dev.needfirst.core.viewing.RankedList;
import dev.needfirst.core.viewing.RankingIssues;
import dev.needfirst.core.viewing.RankingOrder;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A whole list, from a user's own search, ranked by the book of the moment. */
public final class RankingOverview {
  private final RankingIssues ranking;
  private final Totals totals;
  private final List<RankingIssues.Hit> hits;
  private final SettingAside.Aside aside;
  private volatile @Nullable RankedList byValue;
  private volatile @Nullable RankedList forEffort;

  /**
   * How long the list is, without what is set aside.
   *
   * @param total how many issues the user sees in it, 10,000 at most
   * @param capped whether there are more
   * @param scored how many of them have a score, 10,000 at most
   * @param scoredCapped whether there are more, of which only the best are looked at
   */
  public record Totals(long total, boolean capped, long scored, boolean scoredCapped) {}

  /**
   * @param hits the scored ones, with their efforts where these were asked for
   */
  RankingOverview(
      RankingIssues ranking,
      Totals totals,
      List<RankingIssues.Hit> hits,
      SettingAside.Aside aside) {
    this.ranking = ranking;
    this.totals = totals;
    this.hits = List.copyOf(hits);
    this.aside = aside;
  }

  /** How long the list is. */
  public Totals totals() {
    return totals;
  }

  /** The scored ones, in no order. */
  public List<RankingIssues.Hit> hits() {
    return hits;
  }

  SettingAside.Aside aside() {
    return aside;
  }

  /** The scored ones in an order, by the book as it is now. */
  RankedList list(RankingOrder order) {
    boolean effort = order == RankingOrder.VALUE_FOR_EFFORT;
    RankedList known = effort ? forEffort : byValue;
    if (known != null && ranking.present(known)) {
      return known;
    }
    RankedList made = ranking.list(hits, order);
    if (effort) {
      forEffort = made;
    } else {
      byValue = made;
    }
    return made;
  }

  /** Which places the ties of a row span; null where there are too many scored ones to say. */
  public @Nullable Places places() {
    return totals.scoredCapped() ? null : list(RankingOrder.VALUE).places();
  }

  /** The list with an issue that may have come to its score just now. */
  RankedList listWith(RankingIssues.Hit hit, RankingOrder order) {
    if (hits.stream().anyMatch(one -> one.issue().id() == hit.issue().id())) {
      return list(order);
    }
    List<RankingIssues.Hit> all = new ArrayList<>(hits);
    all.add(hit);
    return ranking.list(all, order);
  }
}
