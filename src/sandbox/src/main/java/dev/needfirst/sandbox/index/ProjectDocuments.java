package dev.needfirst.sandbox.index;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The documents of one project, each at a place, in the order of their issues' numbers. A set of
 * documents is a set of bits, one a place.
 */
final class ProjectDocuments {

  private static final int MOST_FILTERS = 64;

  private final long projectId;
  private final Map<Long, Integer> places = new HashMap<>();

  /** By place; one that was removed stays until the places are given anew. */
  private final List<IssueDocument> documents = new ArrayList<>();

  private final BitSet present = new BitSet();
  private final Map<Object, Kept> filters =
      new LinkedHashMap<>(16, .75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Object, Kept> eldest) {
          return size() > MOST_FILTERS;
        }
      };
  private boolean ordered = true;

  /** A filter and the places whose documents pass it. */
  private record Kept(Narrowing.Filter filter, BitSet places) {

    void test(int place, IssueDocument document) {
      places.set(place, filter.test().test(document));
    }
  }

  ProjectDocuments(long projectId) {
    this.projectId = projectId;
  }

  synchronized void put(IssueDocument document) {
    long number = document.issue().number();
    Integer known = places.get(document.issue().id());
    int place = known == null ? documents.size() : known;
    if (known == null) {
      ordered &= place == 0 || documents.get(place - 1).issue().number() <= number;
      places.put(document.issue().id(), place);
      documents.add(document);
    } else {
      ordered &= documents.get(place).issue().number() == number;
      documents.set(place, document);
    }
    present.set(place);
    filters.values().forEach(kept -> kept.test(place, document));
  }

  synchronized void remove(long issueId) {
    Integer place = places.remove(issueId);
    if (place != null) {
      present.clear(place);
    }
  }

  synchronized @Nullable IssueDocument get(long issueId) {
    Integer place = places.get(issueId);
    return place == null ? null : documents.get(place);
  }

  /** One of the documents, or null if there is none. */
  synchronized @Nullable IssueDocument any() {
    return present.isEmpty() ? null : documents.get(present.nextSetBit(0));
  }

  /** The documents in all of the sets, as they are at this moment, by number. */
  synchronized List<IssueDocument> within(Collection<Narrowing> sets) {
    settle();
    if (sets.isEmpty() && places.size() == documents.size()) {
      return new ArrayList<>(documents);
    }
    BitSet found = (BitSet) present.clone();
    sets.forEach(set -> found.and(places(set)));
    return at(found);
  }

  private List<IssueDocument> at(BitSet found) {
    List<IssueDocument> all = new ArrayList<>(found.cardinality());
    for (int place = found.nextSetBit(0); place >= 0; place = found.nextSetBit(place + 1)) {
      all.add(documents.get(place));
    }
    return all;
  }

  private BitSet places(Narrowing set) {
    if (set instanceof Narrowing.Filter filter) {
      return filters.computeIfAbsent(filter.name(), name -> tested(filter)).places();
    }
    BitSet found = new BitSet();
    if (set instanceof Narrowing.Ids named) {
      for (long id : named.ids()) {
        Integer place = places.get(id);
        if (place != null) {
          found.set(place);
        }
      }
    } else if (set instanceof Narrowing.Numbers range && range.projectId() == projectId) {
      found.set(firstFrom(range.least()), firstFrom(range.most() + 1));
    }
    return found;
  }

  private Kept tested(Narrowing.Filter filter) {
    Kept kept = new Kept(filter, new BitSet(documents.size()));
    for (int place = 0; place < documents.size(); place++) {
      kept.test(place, documents.get(place));
    }
    return kept;
  }

  /** The first place whose number is at least so great. */
  private int firstFrom(long number) {
    int low = 0;
    int high = documents.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (documents.get(middle).issue().number() < number) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Gives places anew where they are out of order, or most of them are empty. */
  private void settle() {
    if (ordered && documents.size() <= 2 * places.size()) {
      return;
    }
    List<IssueDocument> kept = at(present);
    kept.sort(Comparator.comparingLong(document -> document.issue().number()));
    places.clear();
    documents.clear();
    present.clear();
    filters.clear();
    ordered = true;
    kept.forEach(this::put);
  }
}
