package dev.needfirst.plugin.rest;

import static dev.needfirst.plugin.rest.Rest.JSON;
import static dev.needfirst.plugin.rest.Rest.body;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.needfirst.core.project.ProjectSettings;
import dev.needfirst.core.project.Visibility;
import dev.needfirst.core.recording.By;
import dev.needfirst.core.recording.Issue;
import dev.needfirst.core.recording.LinkDraft;
import dev.needfirst.core.recording.LinkingNeeds;
import dev.needfirst.plugin.fixtures.SmallJira;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An issue that came from another project serves a need there, which not everyone may know. */
class RestingLinksOverRestTest {
  private final Rest rest = new Rest();
  private long hidden;

  @BeforeEach
  void anIssueOfBankIsMovedToShop() {
    rest.save(new ProjectSettings(SmallJira.BANK, true, Visibility.browse(), null, null, Map.of()));
    rest.jira.issue(3, "BANK-3");
    rest.jira.as("admin");
    hidden = need("BANK");
    link(hidden, SmallJira.BANK);
    rest.jira.issue(7, "SHOP-7");
    rest.jira.as("pm");
  }

  private long need(String project) {
    return rest.createNeed("{\"project\": \"" + project + "\", \"statement\": \"Pay\"}")
        .object()
        .get("id")
        .getAsLong();
  }

  private void link(long need, long project) {
    new LinkingNeeds(rest.store, Clock.systemUTC())
        .link(
            new Issue(7, project), need, null, new LinkDraft(5.0, null, null), By.author("admin"));
  }

  private Rest.Answer unlink(long need) {
    return rest.ask(() -> rest.writes.unlink("SHOP-7", Long.toString(need), null));
  }

  private void remove(long need) {
    rest.jira.as("admin");
    assertThat(rest.ask(() -> rest.needs.remove(Long.toString(need), null)).status())
        .isEqualTo(204);
    rest.jira.as("pm");
  }

  private JsonObject before() {
    return rest.ask(() -> rest.project.changes("SHOP", null, "1"))
        .object()
        .getAsJsonArray("values")
        .get(0)
        .getAsJsonObject()
        .getAsJsonObject("before");
  }

  @Test
  void whoDoesNotSeeTheNeedCannotTellTheLinkFromNone() {
    assertThat(unlink(hidden)).isEqualTo(unlink(99));
    assertThat(unlink(hidden).status()).isEqualTo(404);
    assertThat(rest.store.links().ofIssue(7)).hasSize(1);
  }

  @Test
  void whoSeesTheNeedRemovesTheLink() {
    rest.jira.as("admin");

    assertThat(unlink(hidden).status()).isEqualTo(204);
    assertThat(rest.store.links().ofIssue(7)).isEmpty();
  }

  @Test
  void theNeedIsNotNamedToOthersAmongTheChanges() {
    rest.jira.as("admin");
    unlink(hidden);
    assertThat(before().get("need").getAsLong()).isEqualTo(hidden);

    rest.jira.as("pm");
    assertThat(before().has("fit")).isTrue();
    assertThat(before().has("need")).isFalse();
    remove(hidden);
    assertThat(before().has("need")).isFalse();
  }

  @Test
  void aNeedOfTheProjectIsNamedAmongTheChangesAlsoOnceItIsGone() {
    long own = need("SHOP");
    link(own, SmallJira.SHOP);
    unlink(own);
    assertThat(before().get("need").getAsLong()).isEqualTo(own);

    remove(own);

    JsonObject all = rest.ask(() -> rest.project.changes("SHOP", null, null)).object();
    assertThat(all.toString()).contains("\"need\":\"" + own + "\"");
  }

  @Test
  void anImportThatIsTakenBackLeavesTheLink() {
    String links =
        "{\"links\": [{\"need\": " + hidden + ", \"issue\": 7, \"fit\": 5, \"experience\": 0}]}";

    Rest.Answer undone = rest.ask(() -> rest.imports.takeBack("SHOP", JSON, body(links)));

    assertThat(undone.object().get("done").getAsInt()).isZero();
    assertThat(undone.object().getAsJsonArray("left").toString()).contains("gone");
    assertThat(rest.store.links().ofIssue(7)).hasSize(1);
  }
}
