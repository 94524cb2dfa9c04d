package dev.needfirst.core.start;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a field of Jira may be good for, judged by its name alone: people decide.
 *
 * <p>The words are those in which product teams talk, in English and German; a longer word that
 * begins with one of them counts, too.
 */
public enum LikelyUse {
  /** What it takes to do something. */
  EFFORT(
      "effort, estimat, aufwand, sch\u00e4tz, size, complexit, komplexit",
      "story point, story punkt"),
  /** What is asked of those who help customers. */
  SUPPORT(
      "support, helpdesk, ticket, incident, zendesk, salesforce, servicenow, freshdesk, st\u00f6rung",
      "help desk, customer case, case number, case id, service desk"),
  /** Who asks for it. */
  CUSTOMERS("customer, client, account, kunde, requester, anforderer", "requested by, asked by"),
  /** What the business would gain. */
  BUSINESS_VALUE(
      "value, benefit, revenue, profit, saving, wert, nutzen, umsatz, ertrag, gesch\u00e4ftswert,"
          + " roi, wsjf",
      "cost of delay, business impact, business priority, return on"),
  /** How much something hurts. */
  IMPACT("impact, severity, auswirkung, schaden", ""),
  /** How important something is to those who need it. */
  IMPORTANCE("importance, wichtigkeit, urgency, dringlichkeit", ""),
  /** What people need. */
  NEED("need, bed\u00fcrfnis, problem, goal, ziel", "user story, use case, job to be done");

  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern COMMA = Pattern.compile(", ");

  /** In names of fields that say how work goes on, and not what it is worth. */
  private static final Set<String> ABOUT_WORK =
      Set.of("time", "sla", "date", "rank", "notice", "message", "original", "actual", "team");

  private final String words;
  private final String phrases;

  LikelyUse(String words, String phrases) {
    this.words = words;
    this.phrases = phrases;
  }

  /** What a field of this name may be good for; empty if nothing in it says so. */
  public static Optional<LikelyUse> of(String name) {
    List<String> all = List.of(BETWEEN.split(name.toLowerCase(Locale.ROOT)));
    if (all.stream().anyMatch(ABOUT_WORK::contains)) {
      return Optional.empty();
    }
    String joined = " " + String.join(" ", all);
    // Whole phrases say more than single words: a business impact is no severity.
    return first(use -> isIn(joined, use.phrases)).or(() -> first(use -> isIn(joined, use.words)));
  }

  private static Optional<LikelyUse> first(Predicate<LikelyUse> fits) {
    return Arrays.stream(values()).filter(fits).findFirst();
  }

  private static boolean isIn(String name, String beginnings) {
    return Stream.of(COMMA.split(beginnings))
        .anyMatch(one -> !one.isEmpty() && name.contains(" " + one));
  }
}
