package dev.needfirst.sandbox.jira.data;

import dev.needfirst.sandbox.Blanks;
import dev.needfirst.sandbox.imports.ImportReport;
import dev.needfirst.sandbox.imports.Imports;
import dev.needfirst.sandbox.imports.Progress;
import dev.needfirst.sandbox.index.CalculatedFields;
import dev.needfirst.sandbox.index.IssueIndex;
import dev.needfirst.sandbox.jql.JqlParser;
import dev.needfirst.sandbox.jql.JqlProblem;
import dev.needfirst.sandbox.jql.Search;
import dev.needfirst.sandbox.jql.SearchContext;
import dev.needfirst.sandbox.seam.Database;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The data, index and search of one node, without services and pages. */
public final class TestJira implements AutoCloseable {

  public static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

  private final JiraData data;
  private final IssueIndex index;
  private final Search search;

  public TestJira(Database database, String node) {
    this(database, node, issue -> FieldValues.none(), new Search.Switches(Blanks.GREATEST, 10_000));
  }

  public TestJira(
      Database database, String node, CalculatedFields calculated, Search.Switches switches) {
    data = new JiraData(new Records(database, node));
    index = new IssueIndex(data, calculated);
    data.records().start();
    index.start();
    search = new Search(data, index, field -> true, Map::of, switches);
  }

  public JiraData data() {
    return data;
  }

  public IssueIndex index() {
    return index;
  }

  public Search search() {
    return search;
  }

  public ImportReport imported(Path path, @Nullable String project) {
    return new Imports(data, index, Clock.fixed(NOW, ZoneOffset.UTC))
        .run(List.of(path), Optional.ofNullable(project), Progress.none());
  }

  /** How many issues a query finds for somebody who sees all. */
  public int total(String jql) throws JqlProblem {
    return search.run(JqlParser.parse(jql), everything(), 0, 0).total();
  }

  /** The keys that a query finds for somebody who sees all. */
  public List<String> keys(String jql) throws JqlProblem {
    return search.run(JqlParser.parse(jql), everything(), 0, 1000).documents().stream()
        .map(document -> document.issue().key())
        .toList();
  }

  /** An issue that is there. */
  public StoredIssue issue(String key) {
    return Objects.requireNonNull(data.issue(key));
  }

  /** A project that is there. */
  public StoredProject project(String key) {
    return Objects.requireNonNull(data.project(key));
  }

  public static SearchContext everything() {
    return new SearchContext(null, true, true, NOW, ZoneOffset.UTC);
  }

  @Override
  public void close() {
    index.close();
    data.records().close();
  }
}
