package dev.needfirst.core.book;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * All entries of the score book on pages, so that a change copies one page and not the book.
 * Immutable.
 */
final class Pages {

  static final Pages EMPTY = new Pages(new Page[] {Page.EMPTY}, 0);

  private static final int GOOD_PAGE = 256;
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private final Page[] pages;
  private final int size;

  private Pages(Page[] pages, int size) {
    this.pages = pages;
    this.size = size;
  }

  int size() {
    return size;
  }

  /** The page that an issue is on, if it is on any. */
  Page of(long issueId) {
    return pages[index(issueId, pages.length)];
  }

  @Nullable Entry entry(long issueId) {
    Page page = of(issueId);
    int at = page.find(issueId);
    return at < 0 ? null : page.entry(at);
  }

  void forEach(Consumer<Page> consumer) {
    for (Page page : pages) {
      consumer.accept(page);
    }
  }

  /**
   * The pages with some entries in place of those of the same issues.
   *
   * @param changes by issue; entries of which nothing is known are taken out
   */
  Pages with(Map<Long, Entry> changes) {
    if (changes.isEmpty()) {
      return this;
    }
    int expected = size + changes.size();
    return expected > 2L * GOOD_PAGE * pages.length ? spread(changes, expected) : copied(changes);
  }

  private Pages copied(Map<Long, Entry> changes) {
    Map<Integer, List<Entry>> byPage = new HashMap<>();
    changes
        .values()
        .forEach(
            entry ->
                byPage
                    .computeIfAbsent(index(entry.issueId(), pages.length), any -> new ArrayList<>())
                    .add(entry));
    Page[] next = pages.clone();
    int nextSize = size;
    for (Map.Entry<Integer, List<Entry>> changed : byPage.entrySet()) {
      int at = changed.getKey();
      Map<Long, Entry> entries = new TreeMap<>();
      addAll(entries, pages[at]);
      changed.getValue().forEach(entry -> put(entries, entry));
      next[at] = page(entries);
      nextSize += next[at].size() - pages[at].size();
    }
    return new Pages(next, nextSize);
  }

  private Pages spread(Map<Long, Entry> changes, int expected) {
    int count = Math.max(1, Integer.highestOneBit(expected / GOOD_PAGE) << 1);
    List<Map<Long, Entry>> byPage = new ArrayList<>();
    for (int at = 0; at < count; at++) {
      byPage.add(new TreeMap<>());
    }
    for (Page page : pages) {
      for (int at = 0; at < page.size(); at++) {
        Entry entry = page.entry(at);
        put(byPage.get(index(entry.issueId(), count)), entry);
      }
    }
    changes.values().forEach(entry -> put(byPage.get(index(entry.issueId(), count)), entry));
    Page[] next = byPage.stream().map(Pages::page).toArray(Page[]::new);
    return new Pages(next, Arrays.stream(next).mapToInt(Page::size).sum());
  }

  private static void addAll(Map<Long, Entry> entries, Page page) {
    for (int at = 0; at < page.size(); at++) {
      put(entries, page.entry(at));
    }
  }

  private static void put(Map<Long, Entry> entries, Entry entry) {
    if (entry.nothing()) {
      entries.remove(entry.issueId());
    } else {
      entries.put(entry.issueId(), entry);
    }
  }

  private static Page page(Map<Long, Entry> entries) {
    return entries.isEmpty() ? Page.EMPTY : new Page(List.copyOf(entries.values()));
  }

  /** Spreads the issues evenly over a power of two of pages, whatever their ids have in common. */
  private static int index(long issueId, int count) {
    return count == 1 ? 0 : (int) ((issueId * SPREAD) >>> (Long.numberOfLeadingZeros(count) + 1));
  }
}
