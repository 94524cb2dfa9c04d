package dev.needfirst.sandbox.jql;

import dev.needfirst.sandbox.Blanks;
import dev.needfirst.sandbox.index.IssueDocument;
import dev.needfirst.sandbox.index.KeyOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** The order that a query asks for; of equals, and where it asks for none, the newest are first. */
final class SearchOrder {
  private final List<By> by;
  private final Comparator<Keyed> comparator;

  /** One field to order by. */
  record By(JqlField.SortValue value, boolean descending) {}

  /**
   * A document with its values to order by, which are looked up once and not for each comparison.
   */
  private static final class Keyed {
    private final IssueDocument document;
    private final @Nullable Comparable<?>[] values;

    private Keyed(IssueDocument document, List<By> by) {
      this.document = document;
      this.values = new Comparable<?>[by.size()];
      Arrays.setAll(values, at -> by.get(at).value().of(document));
    }

    private KeyOrder order() {
      return document.order();
    }
  }

  /**
   * @param blanks where documents without a value come
   */
  SearchOrder(List<By> by, Blanks blanks) {
    this.by = List.copyOf(by);
    Comparator<Keyed> order = Comparator.comparing(Keyed::order).reversed();
    for (int at = by.size() - 1; at >= 0; at--) {
      order = comparing(at, by.get(at).descending(), blanks).thenComparing(order);
    }
    this.comparator = order;
  }

  /** Collects the first documents. */
  Page page(int wanted) {
    return new Page(wanted);
  }

  boolean newestFirst() {
    return by.isEmpty();
  }

  private static Comparator<Keyed> comparing(int at, boolean descending, Blanks blanks) {
    int blankIs =
        switch (blanks) {
          case FIRST -> -1;
          case LAST -> 1;
          case GREATEST -> descending ? -1 : 1;
        };
    return (one, other) -> {
      Comparable<?> first = one.values[at];
      Comparable<?> second = other.values[at];
      if (first == null || second == null) {
        return first == second ? 0 : first == null ? blankIs : -blankIs;
      }
      return descending ? compare(second, first) : compare(first, second);
    };
  }

  // Both come of the same field, so they are of the same class.
  @SuppressWarnings("unchecked")
  private static int compare(Comparable<?> first, Comparable<?> second) {
    return ((Comparable<Object>) first).compareTo(second);
  }

  /** The first documents in the order, without sorting all. */
  final class Page {
    private final int wanted;
    private final PriorityQueue<Keyed> first = new PriorityQueue<>(comparator.reversed());

    private Page(int wanted) {
      this.wanted = wanted;
    }

    void add(IssueDocument document) {
      if (wanted == 0) {
        return;
      }
      Keyed keyed = new Keyed(document, by);
      Keyed last = first.size() < wanted ? null : first.peek();
      if (last == null) {
        first.add(keyed);
      } else if (comparator.compare(keyed, last) < 0) {
        first.poll();
        first.add(keyed);
      }
    }

    List<IssueDocument> from(int start) {
      List<Keyed> sorted = new ArrayList<>(first);
      sorted.sort(comparator);
      return sorted.stream().skip(start).map(keyed -> keyed.document).toList();
    }
  }
}
