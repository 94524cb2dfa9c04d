package dev.needfirst.sandbox.jql;

import dev.needfirst.sandbox.index.IssueDocument;
import dev.needfirst.sandbox.index.Narrowing;
import java.util.List;
import java.util.function.Predicate;

/**
 * What a clause asks of a document.
 *
 * @param test whether a document matches
 * @param within sets of the index that every match is in
 * @param rest what is left to be tested of a document that is in all of those
 */
record Condition(
    Predicate<IssueDocument> test, List<Narrowing> within, List<Predicate<IssueDocument>> rest) {

  Condition {
    within = List.copyOf(within);
    rest = List.copyOf(rest);
  }

  /** One that every document must be tested for. */
  static Condition tested(Predicate<IssueDocument> test) {
    return new Condition(test, List.of(), List.of(test));
  }

  /** One that the documents of a set match and no others. */
  static Condition exactly(Narrowing set, Predicate<IssueDocument> test) {
    return new Condition(test, List.of(set), List.of());
  }

  /** One that some documents of a set match and no others. */
  static Condition among(Narrowing set, Predicate<IssueDocument> test) {
    return new Condition(test, List.of(set), List.of(test));
  }

  /** One that a filter tells, whose test looks at nothing but the document. */
  static Condition filtered(Object name, Predicate<IssueDocument> test) {
    return exactly(new Narrowing.Filter(name, test), test);
  }

  static Condition all(List<Condition> conditions) {
    List<Predicate<IssueDocument>> tests = conditions.stream().map(Condition::test).toList();
    return new Condition(
        document -> passes(document, tests),
        conditions.stream().flatMap(one -> one.within.stream()).toList(),
        conditions.stream().flatMap(one -> one.rest.stream()).toList());
  }

  static Condition any(List<Condition> conditions) {
    if (conditions.size() == 1) {
      return conditions.get(0);
    }
    List<Predicate<IssueDocument>> tests = conditions.stream().map(Condition::test).toList();
    return tested(
        document -> {
          for (Predicate<IssueDocument> one : tests) {
            if (one.test(document)) {
              return true;
            }
          }
          return false;
        });
  }

  /** Whether a document matches that is in all of the sets. */
  boolean matches(IssueDocument within) {
    return passes(within, rest);
  }

  private static boolean passes(IssueDocument document, List<Predicate<IssueDocument>> tests) {
    for (Predicate<IssueDocument> one : tests) {
      if (!one.test(document)) {
        return false;
      }
    }
    return true;
  }
}
