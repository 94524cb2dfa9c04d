package dev.needfirst.core.recording;

import dev.needfirst.core.change.Changes;
import dev.needfirst.core.change.Transactions;
import dev.needfirst.core.impact.OwnImpacts;
import dev.needfirst.core.model.Models;
import dev.needfirst.core.need.Links;
import dev.needfirst.core.need.Needs;
import dev.needfirst.core.project.Settings;

/** All that is stored, and the transactions in which it is written. */
public record Store(
    Needs needs,
    Links links,
    OwnImpacts ownImpacts,
    Models models,
    Settings settings,
    Changes changes,
    Transactions transactions) {

  /**
   * The same store whose writes are done by other transactions, such as ones that do something more
   * after each write.
   */
  public Store with(Transactions other) {
    return new Store(needs, links, ownImpacts, models, settings, changes, other);
  }
}
