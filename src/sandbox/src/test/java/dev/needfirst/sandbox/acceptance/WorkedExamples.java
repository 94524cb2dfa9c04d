package dev.needfirst.sandbox.acceptance;

import static dev.needfirst.sandbox.acceptance.Caller.OURS;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The worked examples of the model, recorded over REST on issues of a backlog; 10 stays empty. */
final class WorkedExamples {
  /** What each example must come to, rounded as every surface shows it. */
  static final List<Expected> EXPECTED =
      List.of(
          new Expected(1, "68.32", "validated"),
          new Expected(2, "3.24", "no-need"),
          new Expected(3, "21.71", "business-first"),
          new Expected(4, "44.59", "validated"),
          new Expected(5, "0.00", "assumed"),
          new Expected(6, "13.34", "assumed"),
          new Expected(7, "29.95", "assumed"),
          new Expected(8, "17.59", "assumed"),
          new Expected(9, "60.88", "validated"),
          new Expected(11, "37.71", "assumed"),
          new Expected(12, "56.51", "validated"),
          new Expected(13, "22.15", "assumed"));

  private final Caller caller;
  private final Backlog backlog;

  WorkedExamples(Caller caller, Backlog backlog) {
    this.caller = caller;
    this.backlog = backlog;
  }

  /** On issues 1 to 13 of a project made by {@link Export}. */
  WorkedExamples(Caller caller, String project) {
    this(caller, Backlog.made(project));
  }

  void record() {
    link(1, need("9, 2, 0.6", "observation 6 2026-11-21", "retention 7, support 5"), "9", "2");
    ownImpacts(2, "revenue 9, kpi 8");
    ownImpacts(3, "revenue 9, kpi 8");
    link(3, need("6, 5, 0.3", "opinion 40 2026-11-21", ""), "6", "0");
    long wellKnown = need("9, 2, 0.6", "observation 6 2026-11-21", "");
    link(4, wellKnown, "9", "2");
    link(5, wellKnown, "0", "10");
    link(6, need("8, null, null", "", ""), null, "0");
    link(7, need("8, 3, 0.5", "interview 4 2024-11-21", ""), "8", "0");
    link(8, need("8, 3, 0.5", "interview 4 2026-11-21; -observation 3 2026-11-21", ""), "8", "0");
    link(9, need("9, 2, 0.6", "observation 6 2026-11-21", "retention 7"), "5", "0");
    link(9, need("7, 4, 0.8", "survey 200 2026-11-21", "support 6"), "8", "0");
    link(11, need("10, 0, 1", "", ""), "10", "0");
    ownImpacts(11, "revenue 10, kpi 10");
    link(12, need("null, null, null", "observation 6 2026-11-21", "retention 10"), "9", "0");
    caller
        .put(
            "/rest/api/2/issue/" + key(13),
            "{\"fields\":{\"%s\":8,\"%s\":8}}"
                .formatted(fieldId("Need Importance"), fieldId("Business Impact")))
        .expecting(204);
  }

  String key(int number) {
    return backlog.key(number);
  }

  /** The id of the custom field with this name. */
  String fieldId(String name) {
    for (var field : caller.get("/rest/api/2/field").expecting(200).json()) {
      if (field.path("name").asText().equals(name)) {
        return field.path("id").asText();
      }
    }
    throw new AssertionError("no field is called " + name);
  }

  private long need(String ratings, String evidence, String impacts) {
    String[] rated = ratings.split(", ", -1);
    String body =
        """
        {"project": "%s", "statement": "A need with %s", "importance": %s, "satisfaction": %s, "reach": %s,
         "evidence": [%s], "impacts": [%s]}"""
            .formatted(
                backlog.project(),
                ratings,
                rated[0],
                rated[1],
                rated[2],
                evidence(evidence),
                impacts(impacts));
    return caller.post(OURS + "/needs", body).expecting(201).json().path("id").asLong();
  }

  private static String evidence(String items) {
    return each(
        items,
        "; ",
        words ->
            """
            {"kind": "%s", "stance": "%s", "sources": %s, "date": "%s", "summary": "Seen"}"""
                .formatted(
                    words[0].startsWith("-") ? words[0].substring(1) : words[0],
                    words[0].startsWith("-") ? "contradicts" : "supports",
                    words[1],
                    words[2]));
  }

  private static String impacts(String items) {
    return each(items, ", ", WorkedExamples::impact);
  }

  private static String impact(String[] words) {
    return "{\"direction\": \"negative\", \"kind\": \"%s\", \"magnitude\": %s}"
        .formatted(words[0], words[1]);
  }

  private void ownImpacts(int number, String items) {
    for (String item : items.split(", ", -1)) {
      caller
          .post(OURS + "/issues/" + key(number) + "/impacts", impact(item.split(" ", -1)))
          .expecting(201);
    }
  }

  private void link(int number, long need, @Nullable String fit, String experience) {
    caller
        .put(
            OURS + "/issues/" + key(number) + "/needs/" + need,
            "{\"fit\": %s, \"experience\": %s}".formatted(fit, experience))
        .expecting(200);
  }

  private static String each(
      String items, String separator, java.util.function.Function<String[], String> json) {
    if (items.isEmpty()) {
      return "";
    }
    return String.join(
        ", ",
        List.of(items.split(separator, -1)).stream()
            .map(i -> json.apply(i.split(" ", -1)))
            .toList());
  }

  /** An example's score as two decimals and its status. */
  record Expected(int number, String score, String status) {
    static String text(double score) {
      return String.format(Locale.ROOT, "%.2f", score);
    }
  }
}
