package dev.needfirst.plugin.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class BackgroundTest {

  private final Background background = new Background(AJira.jiraThread());

  @Test
  void stoppingLetsTheUnitsInHandEndAndDropsWhatWaits() throws InterruptedException {
    List<String> done = Collections.synchronizedList(new ArrayList<>());
    CountDownLatch busy = new CountDownLatch(Background.Lane.values().length);
    background.start();
    for (Background.Lane lane : Background.Lane.values()) {
      background.soon(
          lane,
          "Working",
          () -> {
            busy.countDown();
            while (!background.stopping()) {
              Thread.onSpinWait();
            }
            done.add("ended");
          });
      background.soon(lane, "Waiting", () -> done.add("dropped"));
    }
    busy.await();

    background.stop();

    assertThat(done).hasSize(Background.Lane.values().length).containsOnly("ended");
  }

  @Test
  void afterAStopItCanStartAgain() throws InterruptedException {
    background.start();
    background.stop();
    CountDownLatch done = new CountDownLatch(1);
    background.soon(Background.Lane.PROMPT, "Too late", done::countDown);
    assertThat(done.getCount()).isEqualTo(1);

    background.start();
    background.soon(Background.Lane.PROMPT, "In time", done::countDown);
    done.await();
    background.stop();

    assertThat(background.stopping()).isTrue();
  }

  @Test
  void longWorkKeepsNobodyElseWaiting() throws InterruptedException {
    CountDownLatch following = new CountDownLatch(1);
    CountDownLatch end = new CountDownLatch(1);
    background.start();
    background.soon(
        Background.Lane.PATIENT,
        "Purging",
        () -> {
          try {
            end.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    background.soon(Background.Lane.FOLLOWING, "Following", following::countDown);

    following.await();
    end.countDown();
    background.stop();

    assertThat(following.getCount()).isZero();
  }
}
