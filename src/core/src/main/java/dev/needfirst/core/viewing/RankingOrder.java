package dev.needfirst.core.viewing;

import dev.needfirst.core.ranking.Entry;
import dev.needfirst.core.ranking.Ranking;
import dev.needfirst.core.ranking.ValueForEffort;
import java.util.Collection;
import java.util.List;

/** The orders that a backlog can be ranked in. */
public enum RankingOrder {
  /** By score; the unscored last, by key. */
  VALUE {
    @Override
    List<Entry> order(Collection<Entry> entries) {
      return Ranking.byValue(entries);
    }
  },
  /** By score for effort; only issues that take part. */
  VALUE_FOR_EFFORT {
    @Override
    List<Entry> order(Collection<Entry> entries) {
      return ValueForEffort.order(entries);
    }
  };

  abstract List<Entry> order(Collection<Entry> entries);
}
