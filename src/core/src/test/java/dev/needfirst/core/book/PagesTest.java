package dev.needfirst.core.book;

import static org.assertj.core.api.Assertions.assertThat;

import dev.needfirst.core.impact.Direction;
import dev.needfirst.core.impact.Impact;
import dev.needfirst.core.impact.ImpactKind;
import dev.needfirst.core.need.Link;
import dev.needfirst.core.need.OwnInputs;
import dev.needfirst.core.score.Figures;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PagesTest {

  private static final long SHOP = 10_000;

  private static Entry entry(Random random, long issue) {
    List<Link> links = new ArrayList<>();
    int count = random.nextInt(4);
    for (long need = 1; need <= count; need++) {
      Double fit = random.nextBoolean() ? null : random.nextDouble() * 10;
      links.add(new Link(issue, need, fit, random.nextInt(21) - 10, null));
    }
    List<Impact> impacts =
        random.nextInt(5) > 0
            ? List.of()
            : List.of(new Impact(7, Direction.NEGATIVE, ImpactKind.RISK, 3, null, null));
    OwnInputs own =
        random.nextBoolean()
            ? OwnInputs.NONE
            : new OwnInputs(random.nextBoolean() ? "words" : null, number(random), number(random));
    return new Entry(issue, SHOP + random.nextInt(3), links, own, impacts, Figures.UNSCORED);
  }

  private static @Nullable Double number(Random random) {
    return random.nextBoolean() ? null : random.nextInt(20) * 1.0;
  }

  @Test
  void everyEntryComesBackAsItWasPutHoweverManyThereAre() {
    Random random = new Random(1);
    Map<Long, Entry> expected = new HashMap<>();
    Pages pages = Pages.EMPTY;
    for (int round = 0; round < 60; round++) {
      Map<Long, Entry> changes = new HashMap<>();
      int count = random.nextInt(200);
      for (int number = 0; number < count; number++) {
        long issue = 10_000L + random.nextInt(6_000);
        changes.put(issue, entry(random, issue));
      }
      pages = pages.with(changes);
      expected.putAll(changes);
      expected.values().removeIf(Entry::nothing);

      assertThat(pages.size()).isEqualTo(expected.size());
    }
    for (long issue = 10_000; issue < 16_000; issue++) {
      assertThat(pages.entry(issue)).isEqualTo(expected.get(issue));
    }
    assertThat(expected).hasSizeGreaterThan(2_000);
  }

  @Test
  void aChangeLeavesTheFormerPagesAsTheyWere() {
    Entry first = Entry.empty(1, SHOP).with(new OwnInputs(null, 5.0, null));
    Pages before = Pages.EMPTY.with(Map.of(1L, first));

    Pages after = before.with(Map.of(1L, first.with(new OwnInputs(null, 6.0, null))));

    assertThat(before.entry(1)).isEqualTo(first);
    assertThat(after.entry(1)).isNotEqualTo(first);
    assertThat(before.with(Map.of())).isSameAs(before);
  }

  @Test
  void issuesWhoseIdsHaveMuchInCommonAreStillSpread() {
    Map<Long, Entry> changes = new HashMap<>();
    for (long number = 0; number < 20_000; number++) {
      long issue = number * 1_024;
      changes.put(issue, Entry.empty(issue, SHOP).with(new OwnInputs(null, 1.0, null)));
    }

    List<Integer> sizes = new ArrayList<>();
    Pages.EMPTY.with(changes).forEach(page -> sizes.add(page.size()));

    assertThat(sizes).allMatch(size -> size < 1_024);
    assertThat(sizes.stream().mapToInt(Integer::intValue).sum()).isEqualTo(20_000);
  }
}
