package dev.needfirst.plugin.storage;

import dev.needfirst.core.fixtures.ChangesContract;
import dev.needfirst.core.fixtures.DecisionsContract;
import dev.needfirst.core.fixtures.NeedsContract;
import dev.needfirst.core.recording.Store;
import net.java.ao.db.H2DatabaseProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;

/** Storage keeps the contracts on H2, the sandbox's database. */
class StorageOnH2Test {

  private static Database database;

  @BeforeAll
  static void open() {
    database =
        new Database(
            "jdbc:h2:mem:needfirst;DB_CLOSE_DELAY=-1",
            source -> new H2DatabaseProvider(source, "PUBLIC"));
  }

  @AfterAll
  static void close() {
    database.close();
  }

  private static Store empty() {
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
}
