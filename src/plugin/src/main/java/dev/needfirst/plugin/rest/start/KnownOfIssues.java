package dev.needfirst.plugin.rest.start;

import com.atlassian.jira.issue.CustomFieldManager;
import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.fields.CustomField;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.sal.api.ApplicationProperties;
import com.atlassian.sal.api.UrlMode;
import dev.needfirst.core.evidence.EvidenceKind;
import dev.needfirst.core.start.Visited;
import dev.needfirst.plugin.issue.LinkedIssues;
import dev.needfirst.plugin.issue.LinkedIssues.Linked;
import dev.needfirst.plugin.issue.Messages;
import dev.needfirst.plugin.issue.Visitors;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What Jira knows of who came to issues, counted as the rules of the first hour count it. */
public final class KnownOfIssues {
  /** The kinds of evidence that the rules know, the one that carries further first. */
  static final List<EvidenceKind> KINDS = List.of(EvidenceKind.SUPPORT_CASE, EvidenceKind.REQUEST);

  private static final Pattern BETWEEN = Pattern.compile("[,;|\\n\\r]+");

  private final Counting counting;
  private final CustomFieldManager fields;
  private final ApplicationProperties properties;
  private final Messages messages;

  /** What people and links are counted by. */
  public record Counting(LinkedIssues links, Visitors visitors) {
    @Inject
    public Counting {}
  }

  @Inject
  public KnownOfIssues(
      Counting counting,
      CustomFieldManager fields,
      ApplicationProperties properties,
      Messages messages) {
    this.counting = counting;
    this.fields = fields;
    this.properties = properties;
    this.messages = messages;
  }

  /** An issue counted in one way, and as which kind of evidence. */
  record Known(EvidenceKind kind, Visited visited) {}

  /** Every way in which an issue can be counted, also those that count nobody. */
  List<Known> of(
      ApplicationUser user, Issue issue, SupportChosen chosen, SupportChosen.Offers offers) {
    List<Linked> linked = counting.links().of(user, issue);
    offers.note(linked);
    List<Known> known = new ArrayList<>();
    Visitors.Came came = counting.visitors().of(user, issue, doublesForAll(issue, linked));
    known.add(
        new Known(
            EvidenceKind.REQUEST,
            visited(issue, came.asking(), came.newest(), "needfirst.start.evidence.summary")));
    known.add(new Known(EvidenceKind.SUPPORT_CASE, supported(issue, linked, chosen)));
    chosen.fields().forEach(id -> add(known, EvidenceKind.SUPPORT_CASE, issue, id));
    chosen.customers().forEach(id -> add(known, EvidenceKind.REQUEST, issue, id));
    return known;
  }

  /** The rest is for some of those who read the evidence only, who are other than the user. */
  private static List<Linked> doublesForAll(Issue issue, List<Linked> linked) {
    return linked.stream()
        .filter(Linked::isDouble)
        .filter(KnownOfIssues::isForAll)
        .filter(one -> issue.getProjectId().equals(one.issue().getProjectId()))
        .toList();
  }

  /** What a level hides may not be told to all who read the evidence. */
  private static boolean isForAll(Linked linked) {
    return linked.issue().getSecurityLevelId() == null;
  }

  private Visited supported(Issue issue, List<Linked> linked, SupportChosen chosen) {
    List<Issue> requests =
        linked.stream()
            .filter(chosen::counts)
            .filter(KnownOfIssues::isForAll)
            .map(Linked::issue)
            .toList();
    Instant newest =
        requests.stream()
            .map(request -> request.getCreated().toInstant())
            .max(Instant::compareTo)
            .orElse(Instant.EPOCH);
    return visited(
        issue, SupportChosen.people(requests), newest, "needfirst.start.evidence.support");
  }

  private void add(List<Known> known, EvidenceKind kind, Issue issue, String id) {
    @Nullable CustomField field = fields.getCustomFieldObject(id);
    if (field != null) {
      known.add(
          new Known(
              kind,
              visited(
                  issue,
                  named(issue.getCustomFieldValue(field)),
                  issue.getCreated().toInstant(),
                  kind == EvidenceKind.SUPPORT_CASE
                      ? "needfirst.start.evidence.cases"
                      : "needfirst.start.evidence.customers",
                  field.getName())));
    }
  }

  /** How many different things a value names. */
  private static long named(@Nullable Object value) {
    Stream<String> texts =
        value instanceof Collection<?> several
            ? several.stream().map(String::valueOf)
            : value == null ? Stream.empty() : Stream.of(value.toString());
    return texts
        .flatMap(BETWEEN::splitAsStream)
        .map(text -> text.strip().toLowerCase(Locale.ROOT))
        .filter(text -> !text.isEmpty())
        .distinct()
        .count();
  }

  private Visited visited(Issue issue, long people, Instant newest, String text, String... more) {
    return new Visited(
        issue.getId(),
        issue.getKey(),
        people,
        issue.getSecurityLevelId() != null,
        LocalDate.ofInstant(newest, ZoneOffset.UTC),
        messages.text(
            text, Stream.concat(Stream.of(people, issue.getKey()), Stream.of(more)).toArray()),
        properties.getBaseUrl(UrlMode.CANONICAL) + "/browse/" + issue.getKey());
  }
}
