package dev.needfirst.plugin.index;

import dev.needfirst.core.change.Transactions;
import dev.needfirst.plugin.issue.Counters;
import jakarta.inject.Inject;
import java.util.function.Supplier;

/**
 * Transactions after which the writer's own node sees what was written at once, in its score book
 * and in Jira's index.
 */
public final class PromptTransactions implements Transactions {
  private final Transactions stored;
  private final Promptness promptness;
  private final Counters counters;

  @Inject
  public PromptTransactions(Transactions stored, Promptness promptness, Counters counters) {
    this.stored = stored;
    this.promptness = promptness;
    this.counters = counters;
  }

  @Override
  public <T> T write(Supplier<T> work) {
    T result = stored.write(work);
    counters.count(Counters.Counted.EDITS);
    promptness.wrote();
    return result;
  }
}
