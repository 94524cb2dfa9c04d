package dev.needfirst.plugin.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.needfirst.core.change.Aggregate;
import dev.needfirst.core.change.Change;
import dev.needfirst.core.change.ChangeKind;
import dev.needfirst.core.fixtures.ChangesContract;
import dev.needfirst.core.fixtures.DecisionsContract;
import dev.needfirst.core.fixtures.NeedsContract;
import dev.needfirst.core.recording.Store;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Storage keeps the contracts, on whatever database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class StorageTest {

  @SuppressWarnings("NullAway.Init")
  private Database database;

  /** A database of its own. */
  abstract Database opened() throws IOException;

  @BeforeAll
  void open() throws IOException {
    database = opened();
  }

  @AfterAll
  void close() throws IOException {
    database.close();
  }

  private Store empty() {
    database.empty();
    return database.store();
  }

  @Nested
  class OfNeeds extends NeedsContract {
    @Override
    protected Store store() {
      return empty();
    }
  }

  @Nested
  class OfDecisions extends DecisionsContract {
    @Override
    protected Store store() {
      return empty();
    }
  }

  @Nested
  class OfChanges extends ChangesContract {
    @Override
    protected Store store() {
      return empty();
    }
  }

  @Nested
  class OfWhatANewerVersionWrote {

    private Change read(String aggregate, String kind, @Nullable String before) {
      Store store = empty();
      ChangeRow row =
          new Rows(database.activeObjects())
              .create(
                  ChangeRow.class,
                  new Rows.Values()
                      .with("SLOT", aggregate + "v1")
                      .with("AGGREGATE_KEY", aggregate)
                      .with("VERSION_NO", 1)
                      .with("PROJECT_ID", 10_000L)
                      .with("KIND", kind)
                      .with("MADE_AT", 1L)
                      .with("BEFORE_TEXT", before));
      assertThat(store.changes().ofProject(10_000, 0, 9)).hasSize(1);
      return store.changes().withIds(store.changes().idsAfter(row.getID() - 1)).get(0);
    }

    @Test
    void aChangeOfAnUnknownKindSaysWhatItIsAbout() {
      Change change = read("N5", "foreseen-by-nobody", null);

      assertThat(change.kind()).isEqualTo(ChangeKind.UNKNOWN);
      assertThat(change.aggregate()).isEqualTo(Aggregate.need(5));
      assertThat(change.readable()).isFalse();
    }

    @Test
    void aChangeOfAnUnknownThingSaysInWhichProject() {
      Change change = read("Z5", "need-edited", null);

      assertThat(change.projectId()).isEqualTo(10_000);
      assertThat(change.readable()).isFalse();
    }

    @Test
    void aChangeInAnUnknownFormIsUnknown() {
      assertThat(read("N5", "need-edited", "{\"json\":1}").kind()).isEqualTo(ChangeKind.UNKNOWN);
    }
  }
}
