package dev.needfirst.plugin.index;

import dev.needfirst.core.book.Answering;
import dev.needfirst.core.book.Following;
import dev.needfirst.core.book.ScoreBooks;
import dev.needfirst.plugin.issue.Counters;
import dev.needfirst.plugin.issue.Skipped;

/** A node of a cluster: what the plugin does in the background on it, step by step. */
final class ANode implements AutoCloseable {

  final ScoreBooks books = new ScoreBooks();
  final Skipped skipped = new Skipped();
  final Background background = new Background(AJira.jiraThread());
  final Following following;
  final IndexWriting writing;
  final Promptness promptness;
  final Reindexer reindexer;

  ANode(AJira jira) {
    following = new Following(jira.store, jira.fields, books, jira.time, background);
    Answering answering = new Answering(books);
    writing =
        new IndexWriting(
            jira.issues(),
            jira.indexing((issue, own) -> answering.figures(issue, () -> own)),
            skipped,
            new Counters(jira.time));
    promptness = new Promptness(following, books, writing, background);
    reindexer =
        new Reindexer(
            jira.locks(),
            jira.store,
            following,
            books,
            new Reindexer.IndexWork(writing, jira.searching(), background, jira.time));
    background.start();
    following.runOnce();
  }

  @Override
  public void close() {
    background.stop();
  }
}
