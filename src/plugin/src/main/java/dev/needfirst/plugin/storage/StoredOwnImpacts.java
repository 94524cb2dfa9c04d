package dev.needfirst.plugin.storage;

import dev.needfirst.core.impact.Impact;
import dev.needfirst.core.impact.OwnImpacts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import net.java.ao.Query;

/** The own impacts of issues as rows, in one table with those of needs. */
final class StoredOwnImpacts implements OwnImpacts {

  private final Rows rows;

  StoredOwnImpacts(Rows rows) {
    this.rows = rows;
  }

  @Override
  public List<Impact> ofIssue(long issueId) {
    return ofIssues(List.of(issueId)).getOrDefault(issueId, List.of());
  }

  @Override
  public Map<Long, List<Impact>> ofIssues(Collection<Long> issueIds) {
    Map<Long, TreeMap<Long, Impact>> found = new HashMap<>();
    rows.eachIn(
        ImpactRow.class,
        StoredImpact.COLUMNS,
        "ISSUE_ID",
        issueIds,
        row ->
            found
                .computeIfAbsent(issue(row), any -> new TreeMap<>())
                .put(row.getID(), StoredImpact.read(row)));
    Map<Long, List<Impact>> impacts = new HashMap<>();
    found.forEach((issue, byId) -> impacts.put(issue, List.copyOf(byId.values())));
    return impacts;
  }

  @Override
  public void all(Recorded consumer) {
    rows.each(
        ImpactRow.class,
        Query.select(StoredImpact.COLUMNS).where("ISSUE_ID IS NOT NULL"),
        row ->
            consumer.impact(
                issue(row),
                Objects.requireNonNull(row.getProjectId(), "an own impact without a project"),
                StoredImpact.read(row)));
  }

  @Override
  public Impact put(long issueId, long projectId, Impact impact) {
    if (impact.id() == 0) {
      Rows.Values values =
          StoredImpact.values(impact).with("ISSUE_ID", issueId).with("PROJECT_ID", projectId);
      return impact.withId(rows.create(ImpactRow.class, values).getID());
    }
    ImpactRow row = rows.get(ImpactRow.class, impact.id());
    row.setProjectId(projectId);
    StoredImpact.write(row, impact);
    return impact;
  }

  @Override
  public void remove(long issueId, long impactId) {
    rows.delete(ImpactRow.class, "ID = ? AND ISSUE_ID = ?", impactId, issueId);
  }

  @Override
  public void removeOfIssue(long issueId) {
    rows.delete(ImpactRow.class, "ISSUE_ID = ?", issueId);
  }

  @Override
  public void areIn(Map<Long, Long> projects) {
    Map<Long, Long> moved = new TreeMap<>();
    rows.eachIn(
        ImpactRow.class,
        "ID, ISSUE_ID, PROJECT_ID",
        "ISSUE_ID",
        projects.keySet(),
        row -> {
          Long project = projects.get(issue(row));
          if (project != null && !project.equals(row.getProjectId())) {
            moved.put(row.getID(), project);
          }
        });
    moved.forEach(
        (id, project) -> {
          ImpactRow row = rows.get(ImpactRow.class, id);
          row.setProjectId(project);
          row.save();
        });
  }

  @Override
  public List<Long> issuesOfProject(long projectId, int atMost) {
    TreeSet<Long> issues = new TreeSet<>();
    rows.each(
        ImpactRow.class,
        Query.select("ID, ISSUE_ID").where("PROJECT_ID = ?", projectId),
        row -> issues.add(issue(row)));
    return new ArrayList<>(issues).subList(0, Math.min(atMost, issues.size()));
  }

  private static long issue(ImpactRow row) {
    return Objects.requireNonNull(row.getIssueId(), "an impact of no issue");
  }
}
