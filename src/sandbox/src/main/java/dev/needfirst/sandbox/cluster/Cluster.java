package dev.needfirst.sandbox.cluster;

import dev.needfirst.sandbox.StartFailure;
import dev.needfirst.sandbox.seam.Database;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** This node among those of one database: its heartbeat, its locks, its jobs. */
public final class Cluster implements AutoCloseable {

  /** How long after its last sign of life a node counts as dead and its locks as free. */
  static final Duration DEATH = Duration.ofSeconds(8);

  private static final Duration BEAT = Duration.ofSeconds(2);

  private final Tables tables;
  private final String node;
  private final ScheduledExecutorService heart =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "sandbox-heart");
            thread.setDaemon(true);
            return thread;
          });
  private final DatabaseLocks locks;
  private final Jobs jobs;

  private Cluster(Tables tables, String node) {
    this.tables = tables;
    this.node = node;
    this.locks = new DatabaseLocks(tables, node);
    this.jobs = new Jobs(tables);
  }

  /**
   * Joins the nodes of a database.
   *
   * @param home what tells this node from another that uses its name
   * @throws StartFailure when a living node has the name
   */
  public static Cluster join(Database database, String node, String home) {
    Tables tables = new Tables(database);
    long taken =
        tables.number(
            0,
            "SELECT COUNT(*) FROM SB_NODE WHERE NAME = ? AND HOME <> ? AND ALIVE > "
                + tables.now()
                + " - "
                + DEATH.toMillis(),
            node,
            home);
    if (taken > 0) {
      throw new StartFailure(
          "A node named " + node + " already runs on this database. Give this one another --node.");
    }
    tables.update("DELETE FROM SB_NODE WHERE NAME = ?", node);
    tables.update(
        "INSERT INTO SB_NODE (NAME, HOME, ALIVE) VALUES (?, ?, " + tables.now() + ")", node, home);
    Cluster cluster = new Cluster(tables, node);
    var unused =
        cluster.heart.scheduleWithFixedDelay(
            cluster::beat, BEAT.toMillis(), BEAT.toMillis(), TimeUnit.MILLISECONDS);
    return cluster;
  }

  private void beat() {
    try {
      tables.update("UPDATE SB_NODE SET ALIVE = " + tables.now() + " WHERE NAME = ?", node);
      locks.refresh();
    } catch (IllegalStateException e) {
      org.slf4j.LoggerFactory.getLogger(Cluster.class).warn("The heartbeat failed", e);
    }
  }

  /** How many nodes are alive. */
  public int living() {
    return (int)
        tables.number(
            0,
            "SELECT COUNT(*) FROM SB_NODE WHERE ALIVE > "
                + tables.now()
                + " - "
                + DEATH.toMillis());
  }

  public DatabaseLocks locks() {
    return locks;
  }

  public Jobs jobs() {
    return jobs;
  }

  @Override
  public void close() {
    jobs.close();
    heart.shutdown();
    try {
      if (!heart.awaitTermination(1, TimeUnit.SECONDS)) {
        heart.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    locks.releaseAll();
    tables.update("DELETE FROM SB_NODE WHERE NAME = ?", node);
  }
}
