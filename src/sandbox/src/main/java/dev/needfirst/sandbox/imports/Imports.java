package dev.needfirst.sandbox.imports;

import dev.needfirst.sandbox.index.IssueIndex;
import dev.needfirst.sandbox.jira.data.JiraData;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Imports exports of real Jiras; importing again updates, and fires no event. */
public final class Imports {

  private final JiraData data;
  private final IssueIndex index;
  private final Clock clock;

  public Imports(JiraData data, IssueIndex index, Clock clock) {
    this.data = data;
    this.index = index;
    this.clock = clock;
  }

  /**
   * Reads files, folders and zips in their order. What is broken or no export is told in the report
   * and the rest goes on; what is read is stored in batches, so that an import that is cut off can
   * simply be run again.
   *
   * @param projectKey the project of exports that hold no issue keys
   */
  public ImportReport run(List<Path> paths, Optional<String> projectKey, Progress progress) {
    return run(paths, projectKey, progress, Sources.Limits.USUAL);
  }

  ImportReport run(
      List<Path> paths, Optional<String> projectKey, Progress progress, Sources.Limits limits) {
    ImportReport report = new ImportReport();
    Optional<String> key = projectKey.map(text -> text.toUpperCase(Locale.ROOT));
    Arrivals arrivals = new Arrivals(data, index, key, clock, report);
    try (Sources sources = new Sources(limits)) {
      for (Path path : paths) {
        sources.add(path);
      }
      sources.refused().forEach(report::problem);
      long total = sources.files().stream().mapToLong(Source::size).sum();
      long done = 0;
      for (Source source : sources.files()) {
        read(source, arrivals, report);
        done += source.size();
        progress.at(done, total, report.records());
      }
      arrivals.endOfFile();
      progress.at(total, total, report.records());
    } catch (IOException e) {
      report.problem("the files cannot be read: " + e);
    }
    return report;
  }

  private static void read(Source source, Arrivals arrivals, ImportReport report) {
    try {
      if (source.endsWith(".csv")) {
        new CsvIssues(source, arrivals).read();
        arrivals.endOfFile();
      } else if (source.endsWith(".json")
          || source.endsWith(".ndjson")
          || source.endsWith(".jsonl")) {
        new JsonIssues(source, arrivals).read();
      } else {
        report.skip(source.name(), "not a file of issues, by its name");
      }
    } catch (ImportProblem | IOException e) {
      report.problem(source.name() + ": " + e.getMessage());
    }
  }
}
