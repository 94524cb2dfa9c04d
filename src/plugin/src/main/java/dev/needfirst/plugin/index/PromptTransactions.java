package dev.needfirst.plugin.index;

import dev.needfirst.core.change.Transactions;
import jakarta.inject.Inject;
import java.util.function.Supplier;

/**
 * Transactions after which the writer's own node sees what was written at once, in its score book
 * and in Jira's index.
 */
public final class PromptTransactions implements Transactions {
  private final Transactions stored;
  private final Promptness promptness;

  @Inject
  public PromptTransactions(Transactions stored, Promptness promptness) {
    this.stored = stored;
    this.promptness = promptness;
  }

  @Override
  public <T> T write(Supplier<T> work) {
    T result = stored.write(work);
    promptness.wrote();
    return result;
  }
}
