package dev.needfirst.plugin.rest.exporting;

import dev.needfirst.core.fault.Fault;
import dev.needfirst.core.fault.Faults;
import dev.needfirst.core.fault.Refused;
import dev.needfirst.plugin.issue.Messages;
import dev.needfirst.plugin.rest.answer.Asking;
import dev.needfirst.plugin.rest.ranking.RankingQueries;
import dev.needfirst.plugin.rest.ranking.RankingQuery;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Answers with files. Whatever can be refused is refused before the first byte; a file that breaks
 * off after it has no proper end.
 */
public final class ExportAnswering {
  private static final int OK = 200;

  private final Asking asking;
  private final RankingQueries queries;
  private final ListExporting lists;
  private final ProjectExporting projects;
  private final Exported exported;
  private final Messages messages;

  /** What makes the file of a whole project, and remembers that there is one. */
  public record Whole(ProjectExporting projects, Exported exported) {}

  @Inject
  public ExportAnswering(
      Asking asking, RankingQueries queries, ListExporting lists, Whole whole, Messages messages) {
    this.asking = asking;
    this.queries = queries;
    this.lists = lists;
    this.projects = whole.projects();
    this.exported = whole.exported();
    this.messages = messages;
  }

  /** Which list is asked for, where it is one. */
  public record ListAsked(RankingQueries.Entered entered, @Nullable String columns) {}

  private interface Opening {
    Table on(OutputStream out) throws IOException;
  }

  public Response export(String key, @Nullable String format, ListAsked list) {
    return switch (format == null ? "json" : format) {
      case "json" -> everything(key);
      case "csv" ->
          list(key, list, List.of("csv", "text/csv;charset=UTF-8;header=present"), CsvTable::new);
      case "xlsx" -> {
        String title = messages.text("needfirst.export.sheet");
        yield list(
            key,
            list,
            List.of("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
            out -> new XlsxTable(out, title));
      }
      default -> throw new Refused(Fault.of("format", "code", "json, csv, xlsx"));
    };
  }

  private Response everything(String key) {
    Asking.AskedProject asked = asking.administeredProjectWithNeeds(key);
    return file(
        asked.project().getKey() + "-needfirst.json",
        "application/json;charset=UTF-8",
        out -> {
          long project = asked.project().getId();
          long last = exported.lastChange(project);
          projects.write(asked, out);
          exported.remember(project, last);
        });
  }

  private Response list(String key, ListAsked list, List<String> kind, Opening opening) {
    Asking.AskedProject asked = asking.project(key);
    Faults faults = new Faults();
    List<ListColumn> columns = ListColumn.read(faults, list.columns());
    RankingQuery query = faults.within("", () -> queries.read(asked, list.entered()));
    faults.refuse();
    if (query == null) {
      throw new IllegalStateException("refused without a fault");
    }
    // The names of CSV are for programs, and stay; those of a sheet are for people.
    boolean forPeople = kind.get(0).equals("xlsx");
    List<String> header =
        columns.stream()
            .map(
                column ->
                    forPeople
                        ? messages.text("needfirst.export.column." + column.code())
                        : column.code())
            .toList();
    return file(
        asked.project().getKey() + "-ranking." + kind.get(0),
        kind.get(1),
        out -> {
          Table table = opening.on(out);
          table.row(header);
          lists.write(asked, query, columns, table);
          // Not where something failed: what is cut off must not look whole.
          table.end();
        });
  }

  private static Response file(String name, String type, StreamingOutput content) {
    return Response.status(OK)
        .type(type)
        .header("Cache-Control", "no-store")
        .header("X-Content-Type-Options", "nosniff")
        .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
        .entity(content)
        .build();
  }
}
