package dev.needfirst.sandbox.index;

import java.util.Set;
import java.util.function.Predicate;

/** A set of documents that the index finds without a look at all of them. */
public sealed interface Narrowing {

  /**
   * The documents that pass a test. The index keeps which ones do, as Lucene keeps its filters, and
   * tests again only what is indexed anew.
   *
   * @param name what tells it from others: filters of equal names have the same test
   * @param test looks at nothing but the document
   */
  record Filter(Object name, Predicate<IssueDocument> test) implements Narrowing {}

  /** The documents of the issues with these ids. */
  record Ids(Set<Long> ids) implements Narrowing {
    public Ids {
      ids = Set.copyOf(ids);
    }
  }

  /**
   * The documents of one project whose issues' numbers are within a range.
   *
   * @param least the least number
   * @param most the greatest number
   */
  record Numbers(long projectId, long least, long most) implements Narrowing {}
}
