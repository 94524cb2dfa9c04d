package dev.needfirst.plugin.rest.model;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.project.Project;
import com.atlassian.jira.project.ProjectManager;
import com.atlassian.jira.user.ApplicationUser;
import dev.needfirst.core.fault.Faults;
import dev.needfirst.core.model.Model;
import dev.needfirst.core.model.ModelVersion;
import dev.needfirst.core.model.Models;
import dev.needfirst.core.project.ProjectSettings;
import dev.needfirst.core.project.Settings;
import dev.needfirst.core.recording.ChoosingModels;
import dev.needfirst.core.score.Figures;
import dev.needfirst.core.viewing.ModelPreview;
import dev.needfirst.core.viewing.PreviewingModels;
import dev.needfirst.core.viewing.RankingIssues;
import dev.needfirst.plugin.issue.SeenIssues;
import dev.needfirst.plugin.rest.answer.Answers;
import dev.needfirst.plugin.rest.answer.Asking;
import dev.needfirst.plugin.rest.answer.Bodies;
import dev.needfirst.plugin.rest.answer.Members;
import dev.needfirst.plugin.rest.answer.Paging;
import dev.needfirst.plugin.rest.answer.Shapes;
import dev.needfirst.plugin.rest.ranking.RankingOverview;
import dev.needfirst.plugin.rest.ranking.RankingOverviews;
import dev.needfirst.plugin.rest.ranking.RankingQueries;
import dev.needfirst.plugin.rest.ranking.RankingQuery;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Answers what another model would do to the ranking, for who may choose it: over the issues that
 * their own search finds. Saves nothing.
 */
public final class PreviewAnswering {
  private static final int TOP = 5;
  private static final int PLACES = 20;
  private static final int MOST_ROWS = 100;

  private final Asking asking;
  private final ModelsAnswering models;
  private final ChoosingModels choosing;
  private final ModelTexts texts;
  private final Lists lists;

  /** Where the issues come from, and what is made of them. */
  public record Lists(
      RankingQueries queries,
      RankingOverviews overviews,
      PreviewingModels previewing,
      SeenIssues seen,
      Everywhere everywhere) {}

  /** The projects that a global model is for. */
  public record Everywhere(Settings settings, ProjectManager projects) {}

  /**
   * What a request says beside the model, as it was entered.
   *
   * @param top how many of the largest moves
   * @param places how many of the first places
   */
  public record Entered(
      @Nullable String jql,
      @Nullable String top,
      @Nullable String places,
      @Nullable String points) {}

  @Inject
  public PreviewAnswering(
      Asking asking,
      ModelsAnswering models,
      ChoosingModels choosing,
      ModelTexts texts,
      Lists lists) {
    this.asking = asking;
    this.models = models;
    this.choosing = choosing;
    this.texts = texts;
    this.lists = lists;
  }

  private record Asked(Model model, int top, int places, boolean points) {}

  /** The lists that are compared, by project. */
  private static final class Gathered {
    private final Map<Asking.AskedProject, List<RankingIssues.Hit>> hits = new LinkedHashMap<>();
    private boolean capped;

    private int size() {
      return hits.values().stream().mapToInt(List::size).sum();
    }

    private List<RankingIssues.Hit> all() {
      List<RankingIssues.Hit> all = new ArrayList<>();
      hits.values().forEach(all::addAll);
      return all;
    }
  }

  public Response ofProject(
      String key, Entered entered, @Nullable String contentType, InputStream body) {
    Asking.AskedProject asked = models.writable(key);
    Asked what = read(entered, contentType, body);
    Gathered gathered = new Gathered();
    gather(gathered, asked, entered.jql());
    long project = asked.project().getId();
    return answer(asked.user(), project, choosing.ofProject(project), what, gathered);
  }

  public Response global(Entered entered, @Nullable String contentType, InputStream body) {
    ApplicationUser user = asking.administrator();
    Asked what = read(entered, contentType, body);
    Gathered gathered = new Gathered();
    for (Project project : inheriting()) {
      ProjectSettings settings = lists.everywhere().settings().ofProject(project.getId());
      gather(gathered, new Asking.AskedProject(user, project, settings), null);
    }
    return answer(user, Models.GLOBAL, choosing.global(), what, gathered);
  }

  private List<Project> inheriting() {
    List<Project> inheriting = new ArrayList<>();
    for (long id : lists.everywhere().settings().enabledProjects()) {
      Project project = lists.everywhere().projects().getProjectObj(id);
      if (project != null && !project.isArchived() && choosing.own(id).isEmpty()) {
        inheriting.add(project);
      }
    }
    inheriting.sort(Comparator.comparing(Project::getKey));
    return inheriting;
  }

  private void gather(Gathered gathered, Asking.AskedProject asked, @Nullable String jql) {
    RankingQuery query =
        lists.queries().read(asked, new RankingQueries.Entered(jql, null, null, null, null, null));
    RankingOverview overview = lists.overviews().of(asked, query);
    List<RankingIssues.Hit> hits = overview.hits();
    int room = RankingOverviews.MOST - gathered.size();
    gathered.capped |= overview.totals().scoredCapped() || hits.size() > room;
    gathered.hits.put(asked, hits.subList(0, Math.min(room, hits.size())));
  }

  private static Asked read(Entered entered, @Nullable String contentType, InputStream body) {
    Members members = Bodies.json(contentType, body);
    members.readOnly("version", "reason");
    Faults faults = new Faults();
    int top = Paging.whole(faults, "top", entered.top(), TOP, 1, MOST_ROWS);
    int places = Paging.whole(faults, "places", entered.places(), PLACES, 1, MOST_ROWS);
    members.faults(faults);
    Model model = ModelShapes.read(members);
    return new Asked(model, top, places, Boolean.parseBoolean(entered.points()));
  }

  private Response answer(
      ApplicationUser user, long projectId, ModelVersion present, Asked what, Gathered gathered) {
    int version = choosing.version(projectId);
    ModelPreview preview = lists.previewing().preview(what.model(), gathered.all());
    List<ModelPreview.Row> top = preview.farthest(what.top());
    List<ModelPreview.Row> places = preview.first(what.places());
    Optional<ModelPreview.Row> rises = preview.businessFirstRises();
    Seen seen =
        seen(
            user,
            gathered,
            what.points()
                ? preview.rows().stream()
                : Stream.of(top.stream(), places.stream(), rises.stream()).flatMap(rows -> rows));
    return Answers.ok(
        new PreviewShapes.PreviewShape(
            version,
            present.version(),
            preview.rows().size(),
            gathered.capped,
            preview.moved(),
            preview.changedPlace(),
            preview.changedPlaceOfFirst(what.places()),
            texts.warnings(what.model()),
            seen.of(top, PreviewAnswering::shown),
            seen.of(places, PreviewAnswering::shown),
            rises.flatMap(row -> seen.of(row, PreviewAnswering::shown)).orElse(null),
            projectId == Models.GLOBAL ? projects(preview, gathered) : null,
            what.points() ? seen.of(preview.rows(), PreviewAnswering::point) : null));
  }

  /** The hits were found a while ago; what has been hidden since is left out. */
  private Seen seen(ApplicationUser user, Gathered gathered, Stream<ModelPreview.Row> rows) {
    Set<Long> wanted = rows.map(ModelPreview.Row::issueId).collect(Collectors.toSet());
    Map<Long, Issue> issues = new HashMap<>();
    gathered.hits.forEach(
        (asked, hits) ->
            issues.putAll(
                lists
                    .seen()
                    .issues(
                        user,
                        asked.project().getId(),
                        hits.stream()
                            .map(hit -> hit.issue().id())
                            .filter(wanted::contains)
                            .toList())));
    return new Seen(issues);
  }

  /** The issues that the user sees now, by their ids. */
  private record Seen(Map<Long, Issue> issues) {
    <T> List<T> of(List<ModelPreview.Row> rows, BiFunction<Issue, ModelPreview.Row, T> shape) {
      return rows.stream().flatMap(row -> of(row, shape).stream()).toList();
    }

    <T> Optional<T> of(ModelPreview.Row row, BiFunction<Issue, ModelPreview.Row, T> shape) {
      return Optional.ofNullable(issues.get(row.issueId())).map(issue -> shape.apply(issue, row));
    }
  }

  private static List<PreviewShapes.ProjectShape> projects(
      ModelPreview preview, Gathered gathered) {
    Map<Long, ModelPreview.Row> rows = new LinkedHashMap<>();
    preview.rows().forEach(row -> rows.put(row.issueId(), row));
    List<PreviewShapes.ProjectShape> shapes = new ArrayList<>();
    gathered.hits.forEach(
        (asked, hits) -> {
          List<ModelPreview.Row> own =
              hits.stream()
                  .map(hit -> rows.get(hit.issue().id()))
                  .filter(Objects::nonNull)
                  .toList();
          shapes.add(
              new PreviewShapes.ProjectShape(
                  asked.project().getKey(),
                  asked.project().getName(),
                  own.size(),
                  new ModelPreview(own).moved()));
        });
    return shapes;
  }

  private static PreviewShapes.RowShape shown(Issue issue, ModelPreview.Row row) {
    return new PreviewShapes.RowShape(
        issue.getKey(),
        issue.getSummary(),
        row.from(),
        row.to(),
        Shapes.figure(row.now().score()),
        Shapes.figure(row.then().score()),
        row.now().status().code(),
        row.then().status().code());
  }

  private static PreviewShapes.PointShape point(Issue issue, ModelPreview.Row row) {
    return new PreviewShapes.PointShape(
        issue.getKey(), issue.getSummary(), standing(row.now()), standing(row.then()));
  }

  private static PreviewShapes.StandingShape standing(Figures figures) {
    return new PreviewShapes.StandingShape(
        Shapes.figure(figures.score()),
        Shapes.figure(figures.customer()),
        Shapes.figure(figures.business()),
        figures.status().code());
  }
}
