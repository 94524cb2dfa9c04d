package dev.needfirst.core.start;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchWordsTest {

  @Test
  void theTellingWordsOfAStatementAreLookedFor() {
    assertThat(SearchWords.of("Find last month\u2019s invoice on the phone").words())
        .containsExactly("find", "last", "month", "invoice", "phone");
    assertThat(SearchWords.of("Die Rechnung f\u00fcr den Kunden").words())
        .containsExactly("rechnung", "kunden");
  }

  @Test
  void nothingOfAQueryCanComeThrough() {
    assertThat(SearchWords.of("a\" OR project = BANK) -- \\").words())
        .allSatisfy(word -> assertThat(word).matches("[\\p{L}\\p{N}]+"));
  }

  @Test
  void whereThereAreOnlyShortWordsTheseAreLookedFor() {
    assertThat(SearchWords.of("to do").words()).containsExactly("to", "do");
    assertThat(SearchWords.of(" - ").words()).isEmpty();
  }

  @Test
  void aWordIsFoundInOtherForms() {
    SearchWords words = SearchWords.of("invoices phone month");

    assertThat(words.in("Invoice missing on my phone")).isEqualTo(2);
    assertThat(words.in("Nothing of it")).isZero();
  }

  @Test
  void atMostTwelveAreLookedFor() {
    assertThat(
            SearchWords.of(
                    "one1 two2 three four five sixx seven eight nine tenn eleven twelve more")
                .words())
        .hasSize(12);
  }
}
