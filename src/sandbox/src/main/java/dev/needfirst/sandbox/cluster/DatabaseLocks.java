package dev.needfirst.sandbox.cluster;

import com.atlassian.beehive.ClusterLock;
import com.atlassian.beehive.ClusterLockService;
import dev.needfirst.sandbox.seam.UnsupportedInSandbox;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Locks that one thread in the whole cluster holds at a time. A lock is kept alive by its node's
 * heartbeat; those of a node that died are free again within ten seconds.
 */
public final class DatabaseLocks implements ClusterLockService {

  private static final Logger LOG = LoggerFactory.getLogger(DatabaseLocks.class);
  private static final long PAUSE_MS = 50;

  private final Tables tables;
  private final String node;
  private final Map<String, Held> held = new ConcurrentHashMap<>();

  DatabaseLocks(Tables tables, String node) {
    this.tables = tables;
    this.node = node;
  }

  @Override
  public ClusterLock getLockForName(String lockName) {
    return new Lock(lockName);
  }

  void refresh() {
    held.forEach(
        (name, holder) -> {
          if (tables.update(
                  "UPDATE SB_LOCK SET EXPIRES = " + expiry() + " WHERE NAME = ? AND OWNER = ?",
                  name,
                  holder.owner())
              == 0) {
            LOG.warn("The lock {} was lost: this node was silent for too long", name);
            held.remove(name, holder);
          }
        });
  }

  void releaseAll() {
    held.forEach(this::release);
  }

  private void release(String name, Held holder) {
    if (held.remove(name, holder)) {
      tables.update("DELETE FROM SB_LOCK WHERE NAME = ? AND OWNER = ?", name, holder.owner());
    }
  }

  private String expiry() {
    return tables.now() + " + " + Cluster.DEATH.toMillis();
  }

  private boolean acquire(String name) {
    Held mine = new Held(node + " " + UUID.randomUUID(), Thread.currentThread());
    Held before = held.putIfAbsent(name, mine);
    if (before != null) {
      if (before.thread() == Thread.currentThread()) {
        throw new UnsupportedInSandbox("ClusterLock.lock by the thread that holds it");
      }
      return false;
    }
    boolean got = false;
    try {
      got = write(name, mine.owner());
      return got;
    } finally {
      if (!got) {
        held.remove(name, mine);
      }
    }
  }

  private boolean write(String name, String owner) {
    return tables.update(
                "UPDATE SB_LOCK SET OWNER = ?, EXPIRES = "
                    + expiry()
                    + " WHERE NAME = ? AND EXPIRES < "
                    + tables.now(),
                owner,
                name)
            == 1
        || (tables.number(0, "SELECT COUNT(*) FROM SB_LOCK WHERE NAME = ?", name) == 0
            && tables.update(
                    "INSERT INTO SB_LOCK (NAME, OWNER, EXPIRES) VALUES (?, ?, " + expiry() + ")",
                    name,
                    owner)
                == 1);
  }

  private record Held(String owner, Thread thread) {}

  private final class Lock implements ClusterLock {
    private final String name;

    Lock(String name) {
      this.name = name;
    }

    @Override
    public boolean tryLock() {
      return acquire(name);
    }

    @Override
    public boolean tryLock(long time, TimeUnit unit) throws InterruptedException {
      long end = System.nanoTime() + unit.toNanos(time);
      while (!acquire(name)) {
        if (System.nanoTime() - end >= 0) {
          return false;
        }
        Thread.sleep(PAUSE_MS);
      }
      return true;
    }

    @Override
    public void lockInterruptibly() throws InterruptedException {
      while (!acquire(name)) {
        Thread.sleep(PAUSE_MS);
      }
    }

    @Override
    public void lock() {
      boolean interrupted = false;
      while (!acquire(name)) {
        try {
          Thread.sleep(PAUSE_MS);
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }

    @Override
    public void unlock() {
      Held holder = held.get(name);
      if (holder == null || holder.thread() != Thread.currentThread()) {
        throw new IllegalMonitorStateException(
            "The lock " + name + " is not held by this thread, or was lost.");
      }
      release(name, holder);
    }

    @Override
    public Condition newCondition() {
      throw new UnsupportedOperationException("A cluster lock has no conditions.");
    }
  }
}
