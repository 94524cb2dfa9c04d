package dev.needfirst.plugin.storage;

import net.java.ao.db.H2DatabaseProvider;

/** On H2, the sandbox's database. */
class StorageOnH2Test extends StorageTest {

  @Override
  Database opened() {
    return new Database(
        "jdbc:h2:mem:needfirst;DB_CLOSE_DELAY=-1",
        source -> new H2DatabaseProvider(source, "PUBLIC"));
  }
}
