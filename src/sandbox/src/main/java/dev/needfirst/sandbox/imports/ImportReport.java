package dev.needfirst.sandbox.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What an import has done. */
public final class ImportReport {

  private static final int EXAMPLES = 3;

  private final Set<String> projects = new TreeSet<>();
  private final Map<String, Integer> skipped = new LinkedHashMap<>();
  private final Map<String, List<String>> examples = new LinkedHashMap<>();
  private final List<String> problems = new ArrayList<>();
  private int created;
  private int updated;
  private int unchanged;

  /** Keys of the projects that records were read for. */
  public Set<String> projects() {
    return projects;
  }

  public int created() {
    return created;
  }

  public int updated() {
    return updated;
  }

  public int unchanged() {
    return unchanged;
  }

  /** How many were left out, by reason. */
  public Map<String, Integer> skipped() {
    return skipped;
  }

  /** Files that could not be read, wholly or from some place on. */
  public List<String> problems() {
    return problems;
  }

  void countCreated() {
    created++;
  }

  void countUpdated() {
    updated++;
  }

  void countUnchanged() {
    unchanged++;
  }

  int records() {
    return created + updated + unchanged;
  }

  void skip(String where, String why) {
    skipped.merge(why, 1, Integer::sum);
    List<String> some = examples.computeIfAbsent(why, any -> new ArrayList<>());
    if (some.size() < EXAMPLES) {
      some.add(where);
    }
  }

  void problem(String problem) {
    problems.add(problem);
  }

  /** The report in lines for people. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(
        "Imported %,d issues of %s: %,d new, %,d changed, %,d unchanged."
            .formatted(
                records(),
                projects.isEmpty() ? "no project" : String.join(", ", projects),
                created,
                updated,
                unchanged));
    skipped.forEach(
        (why, count) ->
            lines.add(
                "Left out %,d: %s (%s%s)"
                    .formatted(
                        count,
                        why,
                        String.join("; ", examples.getOrDefault(why, List.of())),
                        count > EXAMPLES ? "; …" : "")));
    problems.forEach(problem -> lines.add("Not read: " + problem));
    return lines;
  }
}
