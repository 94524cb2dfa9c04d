package dev.needfirst.plugin.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.needfirst.core.book.Following;
import dev.needfirst.core.book.ScoreBook;
import dev.needfirst.core.book.ScoreBooks;
import dev.needfirst.core.fixtures.FakeFields;
import dev.needfirst.core.need.OwnInputs;
import dev.needfirst.core.project.Visibility;
import dev.needfirst.core.recording.By;
import dev.needfirst.core.recording.EnablingProjects;
import dev.needfirst.core.recording.EvidenceDraft;
import dev.needfirst.core.recording.ImpactDraft;
import dev.needfirst.core.recording.Issue;
import dev.needfirst.core.recording.LinkDraft;
import dev.needfirst.core.recording.LinkingNeeds;
import dev.needfirst.core.recording.MovingTheScoringDate;
import dev.needfirst.core.recording.NeedDraft;
import dev.needfirst.core.recording.RecordingEvidence;
import dev.needfirst.core.recording.RecordingNeeds;
import dev.needfirst.core.recording.RecordingOwnImpacts;
import dev.needfirst.core.recording.SettingsDraft;
import dev.needfirst.core.recording.Store;
import dev.needfirst.core.score.Figures;
import dev.needfirst.core.viewing.ViewingIssues;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import net.java.ao.db.PostgreSQLDatabaseProvider;
import org.junit.jupiter.api.Test;

/** Score books follow while several writers are at it, on a database where that is real. */
class FollowingOnPostgresTest {

  private static final long SHOP = 10_000;
  private static final int WRITERS = 4;
  private static final int WRITES = 20;
  private static final int NEEDS = 6;
  private static final int ISSUES = 12;
  private static final By ANNA = By.author("anna");
  private static final Clock CLOCK = Clock.systemUTC();

  private final List<Long> needs = new ArrayList<>();
  private final FakeFields fields = new FakeFields();

  @Test
  void everyNodeEndsWithWhatAllWritersWrote() throws Exception {
    try (EmbeddedPostgres server = EmbeddedPostgres.start();
        Database database = open(server)) {
      Store store = database.store();
      prepare(store);
      List<ScoreBook> books = booksAfterAllHaveWritten(store);

      ScoreBook fresh = book(store);
      int scored = 0;
      for (long id = 1; id <= ISSUES; id++) {
        Issue issue = fields.now(id);
        Figures expected = new ViewingIssues(store).score(issue, OwnInputs.NONE).figures();
        scored += expected.scored() ? 1 : 0;
        assertThat(fresh.figures(issue)).isEqualTo(expected);
        for (ScoreBook book : books) {
          assertThat(book.figures(issue)).isEqualTo(expected);
        }
      }
      assertThat(scored).isGreaterThan(ISSUES / 2);
      assertThat(store.changes().idsAfter(0)).hasSizeGreaterThanOrEqualTo(NEEDS + WRITERS * WRITES);
    }
  }

  private static Database open(EmbeddedPostgres server) throws IOException {
    return new Database(
        server.getJdbcUrl("postgres", "postgres"),
        source -> new PostgreSQLDatabaseProvider(source, "public"));
  }

  private void prepare(Store store) {
    new MovingTheScoringDate(store, CLOCK).fix(LocalDate.of(2026, 11, 1));
    new EnablingProjects(store, CLOCK)
        .save(SHOP, null, new SettingsDraft(true, Visibility.browse(), null, null, Map.of()), ANNA);
    for (int number = 0; number < NEEDS; number++) {
      needs.add(new RecordingNeeds(store, CLOCK).record(SHOP, need(number), ANNA).id());
    }
    for (long id = 1; id <= ISSUES; id++) {
      fields.issue(id, SHOP);
    }
  }

  private ScoreBook book(Store store) {
    ScoreBooks books = new ScoreBooks();
    new Following(store, fields, books, CLOCK, () -> false).runOnce();
    return books.current();
  }

  /** Two nodes follow all the time while all write; then each follows once more. */
  private List<ScoreBook> booksAfterAllHaveWritten(Store store) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(WRITERS + 2);
    try {
      AtomicBoolean writing = new AtomicBoolean(true);
      List<Future<ScoreBook>> nodes = new ArrayList<>();
      for (int node = 0; node < 2; node++) {
        nodes.add(threads.submit(() -> followed(store, writing)));
      }
      List<Future<?>> writers = new ArrayList<>();
      for (int writer = 0; writer < WRITERS; writer++) {
        Random random = new Random(writer);
        writers.add(threads.submit(() -> write(store, random)));
      }
      for (Future<?> writer : writers) {
        writer.get();
      }
      writing.set(false);
      List<ScoreBook> books = new ArrayList<>();
      for (Future<ScoreBook> node : nodes) {
        books.add(node.get());
      }
      return books;
    } finally {
      threads.shutdownNow();
    }
  }

  private ScoreBook followed(Store store, AtomicBoolean writing) {
    ScoreBooks books = new ScoreBooks();
    Following following = new Following(store, fields, books, CLOCK, () -> false);
    while (writing.get()) {
      following.runOnce();
    }
    following.runOnce();
    return books.current();
  }

  private void write(Store store, Random random) {
    for (int write = 0; write < WRITES; write++) {
      long need = needs.get(random.nextInt(NEEDS));
      Issue issue = fields.now(1L + random.nextInt(ISSUES));
      switch (random.nextInt(4)) {
        case 0 ->
            new RecordingNeeds(store, CLOCK).replace(need, null, need(random.nextInt(11)), ANNA);
        case 1 ->
            new RecordingEvidence(store, CLOCK)
                .record(
                    need,
                    null,
                    new EvidenceDraft("survey", null, 3.0, "2026-10-01", null, null),
                    ANNA);
        case 2 ->
            new LinkingNeeds(store, CLOCK)
                .link(issue, need, null, new LinkDraft(random.nextInt(11) * 1.0, 1.0, null), ANNA);
        default ->
            new RecordingOwnImpacts(store, CLOCK)
                .record(
                    issue,
                    null,
                    new ImpactDraft("negative", "risk", random.nextInt(11) * 1.0, null, null),
                    ANNA);
      }
    }
  }

  private static NeedDraft need(int importance) {
    return new NeedDraft(
        "need", null, (double) importance, 3.0, 0.5, List.of("cause"), List.of(), List.of());
  }
}
