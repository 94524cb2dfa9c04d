package dev.needfirst.sandbox.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.atlassian.beehive.ClusterLock;
import com.atlassian.scheduler.JobRunnerResponse;
import com.atlassian.scheduler.SchedulerServiceException;
import com.atlassian.scheduler.config.JobConfig;
import com.atlassian.scheduler.config.JobId;
import com.atlassian.scheduler.config.JobRunnerKey;
import com.atlassian.scheduler.config.RunMode;
import com.atlassian.scheduler.config.Schedule;
import dev.needfirst.sandbox.StartFailure;
import dev.needfirst.sandbox.seam.Database;
import dev.needfirst.sandbox.seam.UnsupportedInSandbox;
import dev.needfirst.sandbox.storage.Databases;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ClusterTest {

  private static final JobRunnerKey RUNNER = JobRunnerKey.of("runner");

  @TempDir Path folder = Path.of("");

  @AfterAll
  static void stop() {
    Databases.closeAll();
  }

  @ParameterizedTest
  @EnumSource
  void oneThreadOfOneNodeHoldsALock(Database.Kind kind) {
    Database database = Databases.of(kind, folder);
    try (Cluster one = Cluster.join(database, "one", "home1");
        Cluster two = Cluster.join(database, "two", "home2")) {
      ClusterLock ours = one.locks().getLockForName("lock");
      ClusterLock theirs = two.locks().getLockForName("lock");
      assertThat(ours.tryLock()).isTrue();
      assertThat(theirs.tryLock()).isFalse();
      assertThat(CompletableFuture.supplyAsync(ours::tryLock).join()).isFalse();
      assertThatThrownBy(ours::tryLock).isInstanceOf(UnsupportedInSandbox.class);
      assertThatThrownBy(theirs::unlock).isInstanceOf(IllegalMonitorStateException.class);
      ours.unlock();
      assertThat(theirs.tryLock()).isTrue();
      theirs.unlock();
      assertThatThrownBy(theirs::unlock).isInstanceOf(IllegalMonitorStateException.class);
    }
  }

  @ParameterizedTest
  @EnumSource
  void theLocksOfADeadNodeAreFreeAgain(Database.Kind kind) throws InterruptedException {
    Database database = Databases.of(kind, folder);
    Tables tables = new Tables(database);
    try (Cluster living = Cluster.join(database, "living", "home")) {
      tables.update(
          "INSERT INTO SB_LOCK (NAME, OWNER, EXPIRES) VALUES (?, ?, " + tables.now() + " + 300)",
          "orphan",
          "dead");
      ClusterLock lock = living.locks().getLockForName("orphan");
      assertThat(lock.tryLock()).isFalse();
      assertThat(lock.tryLock(20, TimeUnit.SECONDS)).isTrue();
      lock.unlock();
    }
    assertThat(Cluster.DEATH).isLessThanOrEqualTo(java.time.Duration.ofSeconds(10));
  }

  @ParameterizedTest
  @EnumSource
  void aNameIsTakenWhileItsNodeLivesAndByItsOwnHomeAtAnyTime(Database.Kind kind) {
    Database database = Databases.of(kind, folder);
    try (Cluster one = Cluster.join(database, "same", "home1")) {
      assertThat(one.living()).isPositive();
      assertThatThrownBy(() -> Cluster.join(database, "same", "home2"))
          .isInstanceOf(StartFailure.class)
          .hasMessageContaining("another --node");
      Cluster.join(database, "same", "home1").close();
    }
    Cluster.join(database, "same", "home2").close();
  }

  @ParameterizedTest
  @EnumSource
  void aJobOfTheClusterRunsOnOneNodeAndALocalOneOnEach(Database.Kind kind)
      throws InterruptedException, SchedulerServiceException {
    Database database = Databases.of(kind, folder);
    try (Cluster one = Cluster.join(database, "one", "home1");
        Cluster two = Cluster.join(database, "two", "home2")) {
      AtomicInteger clusterRuns = new AtomicInteger();
      CountDownLatch localRuns = new CountDownLatch(2);
      for (Cluster node : new Cluster[] {one, two}) {
        node.jobs()
            .registerJobRunner(
                RUNNER,
                request -> {
                  clusterRuns.incrementAndGet();
                  return JobRunnerResponse.success();
                });
        JobRunnerKey local = JobRunnerKey.of("local");
        node.jobs()
            .registerJobRunner(
                local,
                request -> {
                  localRuns.countDown();
                  return JobRunnerResponse.success();
                });
        node.jobs()
            .scheduleJob(JobId.of("cluster"), every(3_600_000, RunMode.RUN_ONCE_PER_CLUSTER));
        node.jobs()
            .scheduleJob(
                JobId.of("local"),
                JobConfig.forJobRunnerKey(local)
                    .withSchedule(Schedule.forInterval(3_600_000, null))
                    .withRunMode(RunMode.RUN_LOCALLY));
      }
      assertThat(localRuns.await(20, TimeUnit.SECONDS)).isTrue();
      awaitAtLeast(clusterRuns, 1);
      Thread.sleep(300);
      assertThat(clusterRuns).hasValue(1);
      one.jobs().unscheduleJob(JobId.of("cluster"));
      two.jobs().unscheduleJob(JobId.of("cluster"));
    }
  }

  @ParameterizedTest
  @EnumSource
  void anUnscheduledJobRunsNoMore(Database.Kind kind)
      throws InterruptedException, SchedulerServiceException {
    try (Cluster node = Cluster.join(Databases.of(kind, folder), "one", "home1")) {
      AtomicInteger runs = new AtomicInteger();
      node.jobs()
          .registerJobRunner(
              RUNNER,
              request -> {
                runs.incrementAndGet();
                throw new IllegalStateException("a job that fails goes on being run");
              });
      node.jobs().scheduleJob(JobId.of("often"), every(10, RunMode.RUN_LOCALLY));
      awaitAtLeast(runs, 3);
      node.jobs().unscheduleJob(JobId.of("often"));
      Thread.sleep(100);
      int then = runs.get();
      Thread.sleep(200);
      assertThat(runs).hasValue(then);
      assertThat(node.jobs().planned()).isZero();
    }
  }

  private static JobConfig every(long ms, RunMode mode) {
    return JobConfig.forJobRunnerKey(RUNNER)
        .withSchedule(Schedule.forInterval(ms, null))
        .withRunMode(mode);
  }

  private static void awaitAtLeast(AtomicInteger runs, int wanted) throws InterruptedException {
    for (int i = 0; i < 400 && runs.get() < wanted; i++) {
      Thread.sleep(50);
    }
    assertThat(runs).hasValueGreaterThanOrEqualTo(wanted);
  }
}
