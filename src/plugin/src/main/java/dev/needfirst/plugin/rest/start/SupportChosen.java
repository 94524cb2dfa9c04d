package dev.needfirst.plugin.rest.start;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.issue.issuetype.IssueType;
import dev.needfirst.core.fault.Fault;
import dev.needfirst.core.fault.Refused;
import dev.needfirst.core.fault.Texts;
import dev.needfirst.plugin.issue.LinkedIssues.Linked;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a user says counts as a support request: linked issues of a project, of a type or by a type
 * of link, and the cases that a field names.
 *
 * @param fields ids of the fields that name cases
 * @param customers ids of the fields that name who asks
 */
record SupportChosen(
    Set<String> projects,
    Set<String> types,
    Set<String> links,
    Set<String> fields,
    Set<String> customers) {

  private static final String PROJECT = "project:";
  private static final String TYPE = "type:";
  private static final String LINK = "link:";
  private static final String FIELD = "field:";
  private static final String CUSTOMERS = "customers:";

  /**
   * Reads choices such as {@code project:HELP}, {@code type:Incident}, {@code link:Escalation},
   * {@code field:customfield_10102} and {@code customers:customfield_10103}.
   *
   * @throws Refused if there are too many, or one is none of these
   */
  static SupportChosen of(Collection<String> texts) {
    if (texts.size() > Texts.ITEMS) {
      throw new Refused(Fault.of("support", "too-many", Texts.ITEMS));
    }
    SupportChosen chosen =
        new SupportChosen(
            new HashSet<>(), new HashSet<>(), new HashSet<>(), new HashSet<>(), new HashSet<>());
    Map<String, Set<String>> byPrefix =
        Map.of(
            PROJECT, chosen.projects,
            TYPE, chosen.types,
            LINK, chosen.links,
            FIELD, chosen.fields,
            CUSTOMERS, chosen.customers);
    for (String text : texts) {
      byPrefix.entrySet().stream()
          .filter(one -> text.startsWith(one.getKey()) && text.length() > one.getKey().length())
          .findFirst()
          .orElseThrow(() -> new Refused(Fault.of("support", "start-support", text)))
          .getValue()
          .add(text.substring(text.indexOf(':') + 1));
    }
    return chosen;
  }

  /** Whether a linked issue is a support request. */
  boolean counts(Linked linked) {
    return projects.contains(linked.issue().getProjectObject().getKey())
        || types.contains(type(linked.issue()))
        || links.contains(linked.linkType());
  }

  /** How many people reported these; those that name no reporter count as one together. */
  static long people(List<Issue> requests) {
    return requests.stream()
        .map(request -> Objects.toString(request.getReporterId(), ""))
        .distinct()
        .count();
  }

  private static String type(Issue issue) {
    @Nullable IssueType type = issue.getIssueType();
    return type == null ? "" : Objects.toString(type.getName(), "");
  }

  /**
   * Something that could be chosen.
   *
   * @param id as {@link #of} reads it
   * @param kind {@code project}, {@code type} or {@code link}
   * @param issues how many issues it would find support requests for
   */
  record Offer(String id, String kind, String name, long issues) {}

  /** What could be chosen, by what issues are linked to. */
  static final class Offers {
    private final String own;
    private final Map<String, List<String>> named = new TreeMap<>();
    private final Map<String, Long> counts = new TreeMap<>();

    /**
     * Offers everything but the project itself.
     *
     * @param own the key of the project whose issues these are
     */
    Offers(String own) {
      this.own = own;
    }

    /** Takes note of what one issue is linked to. */
    void note(List<Linked> linked) {
      Set<String> here = new HashSet<>();
      for (Linked one : linked) {
        var project = one.issue().getProjectObject();
        if (!own.equals(project.getKey())) {
          String id = PROJECT + project.getKey();
          named.put(id, List.of("project", Objects.toString(project.getName(), project.getKey())));
          here.add(id);
        }
        String type = type(one.issue());
        named.put(TYPE + type, List.of("type", type));
        here.add(TYPE + type);
        named.put(LINK + one.linkType(), List.of("link", one.linkType()));
        here.add(LINK + one.linkType());
      }
      here.forEach(id -> counts.merge(id, 1L, Long::sum));
    }

    List<Offer> all() {
      List<Offer> offers = new ArrayList<>();
      counts.forEach(
          (id, issues) -> {
            List<String> kindAndName = Objects.requireNonNull(named.get(id));
            offers.add(new Offer(id, kindAndName.get(0), kindAndName.get(1), issues));
          });
      return offers;
    }
  }
}
