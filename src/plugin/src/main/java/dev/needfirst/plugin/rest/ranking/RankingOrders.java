package dev.needfirst.plugin.rest.ranking;

import com.atlassian.jira.user.ApplicationUser;
import jakarta.inject.Inject;

/** The orders that a list can have: each cuts its own pages. */
public final class RankingOrders {
  private final RankingByValue byValue;
  private final RankingByBook byBook;

  @Inject
  public RankingOrders(RankingByValue byValue, RankingByBook byBook) {
    this.byValue = byValue;
    this.byBook = byBook;
  }

  /** The page that a query asks for, by the one order that can give it. */
  public RankingPage page(ApplicationUser user, RankingQuery query, RankingOverview overview) {
    RankingQuery.View view = query.view();
    if (view.setAside()) {
      return RankingAside.page(query, overview.aside());
    }
    return view.forEffort() || !view.filters().none()
        ? byBook.page(user, query, overview.list(view.order()))
        : byValue.page(user, query, overview.aside());
  }
}
