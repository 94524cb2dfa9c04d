package dev.needfirst.plugin.storage;

import com.atlassian.activeobjects.external.ActiveObjects;
import dev.needfirst.core.recording.Store;
import jakarta.inject.Inject;

/** Jira's database as the store. Nothing is read or written before it is asked for. */
public final class Storage {

  private final Store store;

  @Inject
  public Storage(ActiveObjects ao) {
    Rows rows = new Rows(ao);
    StoredTransactions transactions = new StoredTransactions(ao);
    this.store =
        new Store(
            new StoredNeeds(rows),
            new StoredLinks(rows),
            new StoredOwnImpacts(rows),
            new StoredModels(rows),
            new StoredSettings(rows, transactions),
            new StoredChanges(rows),
            transactions);
  }

  public Store store() {
    return store;
  }
}
