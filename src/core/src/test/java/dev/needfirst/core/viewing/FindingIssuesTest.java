package dev.needfirst.core.viewing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.needfirst.core.book.Following;
import dev.needfirst.core.book.ScoreBooks;
import dev.needfirst.core.fixtures.FakeFields;
import dev.needfirst.core.fixtures.InMemoryStore;
import dev.needfirst.core.need.Need;
import dev.needfirst.core.project.Visibility;
import dev.needfirst.core.recording.By;
import dev.needfirst.core.recording.CallingAttention;
import dev.needfirst.core.recording.EnablingProjects;
import dev.needfirst.core.recording.EvidenceDraft;
import dev.needfirst.core.recording.ImpactDraft;
import dev.needfirst.core.recording.Issue;
import dev.needfirst.core.recording.LinkDraft;
import dev.needfirst.core.recording.LinkingNeeds;
import dev.needfirst.core.recording.MovingTheScoringDate;
import dev.needfirst.core.recording.NeedDraft;
import dev.needfirst.core.recording.RecordingNeeds;
import dev.needfirst.core.recording.RecordingOwnImpacts;
import dev.needfirst.core.recording.SettingsDraft;
import dev.needfirst.core.recording.Store;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FindingIssuesTest {

  private static final long SHOP = 10_000;
  private static final long BLOG = 10_100;
  private static final By ANNA = By.author("anna");
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC);

  private final Store store = InMemoryStore.store();
  private final FakeFields fields = new FakeFields();
  private final ScoreBooks books = new ScoreBooks();
  private final Following following = new Following(store, fields, books, CLOCK, () -> false);
  private final FindingIssues finding = new FindingIssues(books);
  private final LinkingNeeds linking = new LinkingNeeds(store, CLOCK);

  @BeforeEach
  void shopAndBlogAreOn() {
    new MovingTheScoringDate(store, CLOCK).fix(LocalDate.of(2026, 11, 21));
    for (long project : new long[] {SHOP, BLOG}) {
      new EnablingProjects(store, CLOCK)
          .save(
              project,
              null,
              new SettingsDraft(true, Visibility.browse(), null, null, Map.of()),
              ANNA);
    }
  }

  private Need need(long project, String statement) {
    return new RecordingNeeds(store, CLOCK)
        .record(
            project,
            new NeedDraft(
                statement,
                "owners of small shops",
                8.0,
                null,
                null,
                List.of("e-mail attachments only"),
                List.of(),
                List.of()),
            ANNA);
  }

  private void link(Issue issue, Need need) {
    linking.link(issue, need.id(), null, new LinkDraft(8.0, null, null), ANNA);
  }

  private List<Long> serving(String idOrWords) {
    following.runOnce();
    return finding.serving(idOrWords, project -> true);
  }

  @Test
  void theIssuesThatServeANeedAreFoundByItsIdAndByItsWords() {
    Need invoice = need(SHOP, "Find last month's invoice");
    Need bill = need(SHOP, "Split a bill fairly");
    link(fields.issue(2, SHOP), invoice);
    link(fields.issue(1, SHOP), invoice);
    link(fields.issue(3, SHOP), bill);

    assertThat(serving(String.valueOf(invoice.id()))).containsExactly(1L, 2L);
    assertThat(serving("  INVOICE find")).containsExactly(1L, 2L);
    assertThat(serving("small shops")).containsExactly(1L, 2L, 3L);
    assertThat(serving("attachments bill")).containsExactly(3L);
    assertThat(serving("invoice bill")).isEmpty();
    assertThat(serving("999")).isEmpty();
  }

  @Test
  void needsThatTheUserDoesNotSeeFindNothing() {
    Need hidden = need(BLOG, "Find last month's invoice");
    link(fields.issue(9, BLOG), hidden);
    Need seen = need(SHOP, "Find an invoice");
    link(fields.issue(1, SHOP), seen);
    following.runOnce();

    assertThat(finding.serving("invoice", project -> project == SHOP)).containsExactly(1L);
    assertThat(finding.serving(String.valueOf(hidden.id()), project -> project == SHOP)).isEmpty();
  }

  @Test
  void anIssueThatHasMovedAwayDoesNotServe() {
    Need invoice = need(SHOP, "Find last month's invoice");
    link(fields.issue(1, SHOP), invoice);
    link(fields.issue(2, SHOP), invoice);
    following.runOnce();
    fields.issue(2, BLOG);
    new CallingAttention(store, CLOCK).to(List.of(new Issue(2, BLOG)));

    assertThat(serving("invoice")).containsExactly(1L);
  }

  @Test
  void businessFirstAreThoseWhoseValueNoNeedCarries() {
    Need weak =
        new RecordingNeeds(store, CLOCK)
            .record(
                SHOP,
                new NeedDraft(
                    "Sign in faster",
                    null,
                    6.0,
                    5.0,
                    0.3,
                    List.of(),
                    List.of(new EvidenceDraft("opinion", null, 40.0, "2026-11-21", null, null)),
                    List.of()),
                ANNA);
    for (long id = 1; id <= 2; id++) {
      linking.link(fields.issue(id, SHOP), weak.id(), null, new LinkDraft(6.0, null, null), ANNA);
    }
    for (String kind : List.of("revenue", "kpi")) {
      new RecordingOwnImpacts(store, CLOCK)
          .record(
              new Issue(2, SHOP), null, new ImpactDraft("negative", kind, 9.0, null, null), ANNA);
    }
    following.runOnce();

    assertThat(finding.businessFirst(SHOP)).containsExactly(2L);
    assertThat(finding.businessFirst(BLOG)).isEmpty();
  }
}
