package dev.needfirst.core.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LikelyIssueTest {

  private static final String STATEMENT = "Find an old invoice";

  private static LikelyIssue.Found found(long id, String summary) {
    return new LikelyIssue.Found(id, summary);
  }

  private static List<LikelyIssue> nearest(int most, LikelyIssue.Found... found) {
    return LikelyIssue.nearest(List.of(found), STATEMENT, SearchWords.of(STATEMENT), most);
  }

  @Test
  void whatHoldsMostOfTheWordsComesFirstThenTheLikestThenTheNewest() {
    LikelyIssue.Found one = found(1, "Invoice by mail to everyone in the firm");
    LikelyIssue.Found two = found(2, "Invoices");
    LikelyIssue.Found three = found(3, "The old invoice page is slow");
    LikelyIssue.Found four = found(4, "Dark mode");
    LikelyIssue.Found five = found(5, "Login by SSO");

    assertThat(nearest(10, one, two, three, four, five))
        .extracting(LikelyIssue::found)
        .containsExactly(three, two, one, five, four);
    assertThat(nearest(2, one, two, three, four, five))
        .extracting(LikelyIssue::found)
        .containsExactly(three, two);
  }

  @Test
  void aDoubleStandsBehindTheIssueThatItDoubles() {
    LikelyIssue.Found one = found(1, "Pay by card at the till");
    LikelyIssue.Found two = found(2, "Dark mode");
    LikelyIssue.Found three = found(3, "Pay by card at a till");

    assertThat(LikelyIssue.inOrder(List.of(one, two, three), 10))
        .containsExactly(
            new LikelyIssue(one, null), new LikelyIssue(three, one), new LikelyIssue(two, null));
    assertThat(LikelyIssue.inOrder(List.of(one, two, three), 2))
        .containsExactly(new LikelyIssue(one, null), new LikelyIssue(two, null));
  }
}
