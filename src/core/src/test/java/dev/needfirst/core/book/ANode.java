package dev.needfirst.core.book;

import dev.needfirst.core.change.Change;
import dev.needfirst.core.fixtures.FakeFields;
import dev.needfirst.core.need.OwnInputs;
import dev.needfirst.core.recording.Issue;
import dev.needfirst.core.recording.Store;
import dev.needfirst.core.score.Figures;
import java.time.Clock;
import java.util.List;

/** A node of a cluster with its score book. */
final class ANode {

  private final FakeFields fields;
  private final ScoreBooks books = new ScoreBooks();
  private final Following following;
  private final Answering answering = new Answering(books);
  private volatile boolean stopping;

  ANode(Store store, FakeFields fields, Clock clock) {
    this.fields = fields;
    this.following = new Following(store, fields, books, clock, () -> stopping);
  }

  /** A node that has read everything. */
  static ANode started(Store store, FakeFields fields, Clock clock) {
    ANode node = new ANode(store, fields, clock);
    node.second();
    return node;
  }

  /** What happens every second. */
  List<Change> second() {
    return following.runOnce();
  }

  /** The node is being stopped. */
  void stops() {
    stopping = true;
  }

  ScoreBook book() {
    return books.current();
  }

  ScoreBooks books() {
    return books;
  }

  Following following() {
    return following;
  }

  /** What Jira indexes for an issue as it is now. */
  Figures indexed(long issueId) {
    return answering.figures(fields.now(issueId), () -> fields.own(issueId));
  }

  /** What Jira indexes for an issue that shows these inputs. */
  Figures indexed(Issue issue, OwnInputs own) {
    return answering.figures(issue, () -> own);
  }
}
