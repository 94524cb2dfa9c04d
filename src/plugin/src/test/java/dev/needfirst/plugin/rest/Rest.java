package dev.needfirst.plugin.rest;

import com.atlassian.sal.api.ApplicationProperties;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.needfirst.core.book.Following;
import dev.needfirst.core.book.ScoreBooks;
import dev.needfirst.core.exchange.ImportingProjects;
import dev.needfirst.core.exchange.ReadingProjects;
import dev.needfirst.core.exchange.TakingBackTables;
import dev.needfirst.core.fixtures.InMemoryStore;
import dev.needfirst.core.fixtures.Meanwhile;
import dev.needfirst.core.project.ProjectSettings;
import dev.needfirst.core.project.Visibility;
import dev.needfirst.core.recording.AddingToNeeds;
import dev.needfirst.core.recording.CallingAttention;
import dev.needfirst.core.recording.ChoosingModels;
import dev.needfirst.core.recording.EnablingProjects;
import dev.needfirst.core.recording.LinkingNeeds;
import dev.needfirst.core.recording.MergingNeeds;
import dev.needfirst.core.recording.RecordingEvidence;
import dev.needfirst.core.recording.RecordingImpacts;
import dev.needfirst.core.recording.RecordingNeeds;
import dev.needfirst.core.recording.RecordingOwnImpacts;
import dev.needfirst.core.recording.RemovingProjects;
import dev.needfirst.core.recording.RestoringProjects;
import dev.needfirst.core.recording.SharingOwnNeed;
import dev.needfirst.core.recording.SkippingQuestions;
import dev.needfirst.core.recording.Store;
import dev.needfirst.core.start.AttachingIssues;
import dev.needfirst.core.start.PastingNeeds;
import dev.needfirst.core.start.RecordingByRule;
import dev.needfirst.core.start.RecordingFieldImpacts;
import dev.needfirst.core.start.TakingBackNeeds;
import dev.needfirst.core.viewing.AskingAgain;
import dev.needfirst.core.viewing.FindingNeeds;
import dev.needfirst.core.viewing.LookingAtRows;
import dev.needfirst.core.viewing.PreviewingModels;
import dev.needfirst.core.viewing.PreviewingWrites;
import dev.needfirst.core.viewing.RankingIssues;
import dev.needfirst.core.viewing.ViewingIssues;
import dev.needfirst.plugin.fixtures.Fake;
import dev.needfirst.plugin.fixtures.SmallJira;
import dev.needfirst.plugin.issue.Audits;
import dev.needfirst.plugin.issue.BrowseGrants;
import dev.needfirst.plugin.issue.Counters;
import dev.needfirst.plugin.issue.FieldIds;
import dev.needfirst.plugin.issue.FieldSetup;
import dev.needfirst.plugin.issue.HostRegistry;
import dev.needfirst.plugin.issue.InputsOfJira;
import dev.needfirst.plugin.issue.Issues;
import dev.needfirst.plugin.issue.LinkedIssues;
import dev.needfirst.plugin.issue.Messages;
import dev.needfirst.plugin.issue.NodeReports;
import dev.needfirst.plugin.issue.OwnFields;
import dev.needfirst.plugin.issue.Parents;
import dev.needfirst.plugin.issue.Reindexing;
import dev.needfirst.plugin.issue.Rights;
import dev.needfirst.plugin.issue.Searching;
import dev.needfirst.plugin.issue.SeenIssues;
import dev.needfirst.plugin.issue.Skipped;
import dev.needfirst.plugin.issue.Visitors;
import dev.needfirst.plugin.rest.admin.AddedAnswering;
import dev.needfirst.plugin.rest.admin.HealthAnswering;
import dev.needfirst.plugin.rest.admin.HealthTexts;
import dev.needfirst.plugin.rest.admin.SetUpBy;
import dev.needfirst.plugin.rest.answer.Asking;
import dev.needfirst.plugin.rest.answer.CurrentScoring;
import dev.needfirst.plugin.rest.answer.IssueViewing;
import dev.needfirst.plugin.rest.exporting.ExportAnswering;
import dev.needfirst.plugin.rest.exporting.Exported;
import dev.needfirst.plugin.rest.exporting.ListExporting;
import dev.needfirst.plugin.rest.exporting.People;
import dev.needfirst.plugin.rest.exporting.ProjectExporting;
import dev.needfirst.plugin.rest.exporting.SettingsExchange;
import dev.needfirst.plugin.rest.importing.CsvImporting;
import dev.needfirst.plugin.rest.importing.ImportAnswering;
import dev.needfirst.plugin.rest.importing.ImportAnswers;
import dev.needfirst.plugin.rest.importing.ImportTurns;
import dev.needfirst.plugin.rest.importing.ImportUndoAnswering;
import dev.needfirst.plugin.rest.importing.ProjectImporting;
import dev.needfirst.plugin.rest.importing.ReadSettings;
import dev.needfirst.plugin.rest.issue.AroundIssues;
import dev.needfirst.plugin.rest.issue.CompareAnswering;
import dev.needfirst.plugin.rest.issue.CompareTexts;
import dev.needfirst.plugin.rest.issue.IssueWritesAnswering;
import dev.needfirst.plugin.rest.issue.IssuesAnswering;
import dev.needfirst.plugin.rest.issue.ValueShaping;
import dev.needfirst.plugin.rest.issue.ValueTexts;
import dev.needfirst.plugin.rest.model.ModelAnswers;
import dev.needfirst.plugin.rest.model.ModelTexts;
import dev.needfirst.plugin.rest.model.ModelsAnswering;
import dev.needfirst.plugin.rest.model.PreviewAnswering;
import dev.needfirst.plugin.rest.need.ChangeShaping;
import dev.needfirst.plugin.rest.need.NeedAnswers;
import dev.needfirst.plugin.rest.need.NeedChangesAnswering;
import dev.needfirst.plugin.rest.need.NeedEvidenceAnswering;
import dev.needfirst.plugin.rest.need.NeedImpactsAnswering;
import dev.needfirst.plugin.rest.need.NeedListAnswering;
import dev.needfirst.plugin.rest.need.NeedMergingAnswering;
import dev.needfirst.plugin.rest.need.NeedShaping;
import dev.needfirst.plugin.rest.need.NeedsAnswering;
import dev.needfirst.plugin.rest.need.NeedsSeen;
import dev.needfirst.plugin.rest.need.ServingShaping;
import dev.needfirst.plugin.rest.project.ChangesAnswering;
import dev.needfirst.plugin.rest.project.EveryoneSees;
import dev.needfirst.plugin.rest.project.ProjectAnswering;
import dev.needfirst.plugin.rest.project.ProjectsAnswering;
import dev.needfirst.plugin.rest.project.ReindexAnswering;
import dev.needfirst.plugin.rest.project.SeenAnswering;
import dev.needfirst.plugin.rest.project.SettingsAnswering;
import dev.needfirst.plugin.rest.project.SettingsAround;
import dev.needfirst.plugin.rest.ranking.Efforts;
import dev.needfirst.plugin.rest.ranking.PointsAnswering;
import dev.needfirst.plugin.rest.ranking.RankingAnswering;
import dev.needfirst.plugin.rest.ranking.RankingAnswers;
import dev.needfirst.plugin.rest.ranking.RankingByBook;
import dev.needfirst.plugin.rest.ranking.RankingByValue;
import dev.needfirst.plugin.rest.ranking.RankingChildren;
import dev.needfirst.plugin.rest.ranking.RankingOrders;
import dev.needfirst.plugin.rest.ranking.RankingOverviews;
import dev.needfirst.plugin.rest.ranking.RankingPreviewAnswering;
import dev.needfirst.plugin.rest.ranking.RankingQueries;
import dev.needfirst.plugin.rest.ranking.RankingRows;
import dev.needfirst.plugin.rest.ranking.RankingTexts;
import dev.needfirst.plugin.rest.ranking.ResearchAnswering;
import dev.needfirst.plugin.rest.ranking.SettingAside;
import dev.needfirst.plugin.rest.start.FieldImpacts;
import dev.needfirst.plugin.rest.start.FieldLooks;
import dev.needfirst.plugin.rest.start.KnownOfIssues;
import dev.needfirst.plugin.rest.start.NeedsServed;
import dev.needfirst.plugin.rest.start.StartAnswers;
import dev.needfirst.plugin.rest.start.StartEvidenceAnswering;
import dev.needfirst.plugin.rest.start.StartFieldsAnswering;
import dev.needfirst.plugin.rest.start.StartImpactsAnswering;
import dev.needfirst.plugin.rest.start.StartIssuesAnswering;
import dev.needfirst.plugin.rest.start.StartLinksAnswering;
import dev.needfirst.plugin.rest.start.StartLookAnswering;
import dev.needfirst.plugin.rest.start.StartNeedsAnswering;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The resources over a store in memory and a Jira of a few issues, with SHOP switched on. */
final class Rest {
  static final String JSON = "application/json";
  static final LocalDate SCORING_DATE = LocalDate.of(2026, 11, 21);

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC);

  final SmallJira jira = new SmallJira();
  final Meanwhile meanwhile = new Meanwhile(InMemoryStore.store());
  final Store store = meanwhile.store();
  final FieldIds fieldIds = new FieldIds(store.settings(), store.changes());
  final NeedsResource needs;
  final NeedPartsResource parts;
  final IssuesResource issues;
  final IssueWritesResource writes;
  final CompareResource compare;
  final ResearchResource research;
  final StartResource start;
  final StartFieldsResource startFields;
  final ProjectResource project;
  final ProjectModelResource model;
  final ModelResource globalModel;
  final ReindexResource reindex;
  final ProjectsResource projects;

  final AddedResource added;
  final HealthResource health;

  /** The fields, as a test wants them. */
  final Fake<FieldSetup> setup =
      Fake.of(FieldSetup.class)
          .with("check", null)
          .with("report", new FieldSetup.Report(List.of(), List.of()))
          .with("removeResults", List.of());

  /** The audits, as a test wants them. */
  final Fake<Audits> audits = Fake.of(Audits.class).with("last", null);

  /** How far the re-indexing is, as a test wants it. */
  final Fake<Reindexing> progress =
      Fake.of(Reindexing.class)
          .with("progress", Reindexing.Progress.IDLE)
          .with("waiting", 0)
          .with("caughtUp", true)
          .with("cursor", 0L);

  final ExportResource export;
  final ImportResource imports;
  final RankingResource ranking;
  final PointsResource points;
  final Following following;
  final Failures failures;

  /** What came of a request. */
  record Answer(int status, JsonElement body) {
    JsonObject object() {
      return body.getAsJsonObject();
    }

    String error(String member) {
      return object().getAsJsonObject("errors").get(member).getAsString();
    }

    String message() {
      return object().getAsJsonArray("errorMessages").get(0).getAsString();
    }
  }

  /** The list of needs by what a test says of it: {@code project}, {@code is}, and so on. */
  Response needs(Map<String, String> query) {
    return needs.list(
        query.get("project"),
        query.get("q"),
        query.get("like"),
        query.get("confidenceBelow"),
        query.get("withoutIssue"),
        query.get("is"),
        query.get("outcome"),
        query.get("order"),
        query.get("with"),
        query.get("startAt"),
        query.get("maxResults"));
  }

  Rest() {
    this(Fake.of(HostRegistry.class).with("find", null));
  }

  Rest(Fake<HostRegistry> offering) {
    HostRegistry host = offering.with("pluginVersion", "0.1.0").object();
    Clock clock = CLOCK;
    store
        .transactions()
        .write(
            () -> {
              store.settings().saveScoringDate(SCORING_DATE);
              store
                  .settings()
                  .save(
                      new ProjectSettings(
                          SmallJira.SHOP, true, Visibility.browse(), null, null, Map.of()));
              return true;
            });
    Messages messages = new Messages(jira.authentication());
    Issues found = new Issues(jira.issueManager());
    Searching searching = new Searching(jira.index(), jira.permissionManager(), found);
    Rights rights =
        new Rights(
            jira.permissionManager(),
            jira.globalPermissionManager(),
            jira.projectRoleManager(),
            searching);
    Asking asking =
        new Asking(jira.authentication(), jira.projectManager(), store.settings(), found, rights);
    OwnFields own = new OwnFields(jira.customFieldManager(), fieldIds);
    ScoreBooks books = new ScoreBooks();
    following =
        new Following(
            store,
            new InputsOfJira(found, searching, own, fieldIds, new Skipped()),
            books,
            clock,
            () -> false);
    following.runOnce();
    NeedShaping shaping =
        new NeedShaping(new SeenIssues(searching, found, rights), jira.userManager(), messages);
    CurrentScoring scoring = new CurrentScoring(new ChoosingModels(store, clock), store.settings());
    NeedsSeen seen = new NeedsSeen(rights, jira.projectManager(), store, scoring, shaping);
    ServingShaping serving =
        new ServingShaping(new SeenIssues(searching, found, rights), books, store);
    NeedsAnswering needsAnswering =
        new NeedsAnswering(
            asking,
            new RecordingNeeds(store, clock),
            store,
            new NeedsAnswering.NeedLooks(seen, serving));
    ChangeShaping changes = new ChangeShaping(shaping, seen);
    IssueViewing viewing = new IssueViewing(new ViewingIssues(store), own, store.settings());
    ValueTexts texts = new ValueTexts(messages);
    Parents parents = new Parents(jira.customFieldManager(), found);
    ValueShaping values =
        new ValueShaping(
            viewing,
            seen,
            parents,
            texts,
            new AroundIssues(
                rights, store.settings(), searching, new AskingAgain(store.changes())));
    IssuesAnswering issuesAnswering = new IssuesAnswering(asking, viewing, values);
    needs =
        new NeedsResource(
            new NeedAnswers(
                new NeedListAnswering(
                    asking, new FindingNeeds(store, books), shaping, serving, scoring),
                needsAnswering,
                new NeedMergingAnswering(asking, needsAnswering, new MergingNeeds(store, clock)),
                new NeedChangesAnswering(store.changes(), changes)));
    parts =
        new NeedPartsResource(
            new NeedPartsResource.Parts(
                new NeedEvidenceAnswering(
                    asking, needsAnswering, new RecordingEvidence(store, clock), shaping),
                new NeedImpactsAnswering(
                    asking, needsAnswering, new RecordingImpacts(store, clock))));
    issues = new IssuesResource(issuesAnswering);
    compare =
        new CompareResource(
            new CompareAnswering(asking, viewing, new CompareTexts(messages), texts));
    writes =
        new IssueWritesResource(
            new IssueWritesAnswering(
                asking,
                needsAnswering,
                new IssueWritesAnswering.IssueUseCases(
                    new LinkingNeeds(store, clock),
                    new RecordingOwnImpacts(store, clock),
                    new SharingOwnNeed(store, clock),
                    new SkippingQuestions(store, clock)),
                values,
                own));
    LinkedIssues linked =
        new LinkedIssues(
            Fake.of(HostRegistry.class).with("find", jira.issueLinkManager()).object(), rights);
    Visitors visitors = new Visitors(jira.commentManager(), jira.watcherManager());
    start =
        new StartResource(
            new StartAnswers(
                new StartNeedsAnswering(
                    asking,
                    needsAnswering,
                    new PastingNeeds(new RecordingNeeds(store, clock), books),
                    new TakingBackNeeds(new RecordingNeeds(store, clock)),
                    messages),
                new StartIssuesAnswering(asking, needsAnswering, searching, store),
                new StartLinksAnswering(
                    asking,
                    needsAnswering,
                    new AttachingIssues(new LinkingNeeds(store, clock)),
                    messages),
                new StartLookAnswering(asking, searching, linked, visitors),
                new StartEvidenceAnswering(
                    asking,
                    new StartEvidenceAnswering.Sources(
                        new NeedsServed(books, store, new SeenIssues(searching, found, rights)),
                        new KnownOfIssues(
                            new KnownOfIssues.Counting(linked, visitors),
                            jira.customFieldManager(),
                            Fake.of(ApplicationProperties.class)
                                .with("getBaseUrl", "https://jira.example")
                                .object(),
                            messages),
                        scoring),
                    new RecordingByRule(new RecordingEvidence(store, clock)),
                    messages)));
    FieldLooks looks = new FieldLooks(searching);
    FieldImpacts fieldImpacts =
        new FieldImpacts(store, new SeenIssues(searching, found, rights), messages);
    startFields =
        new StartFieldsResource(
            new StartFieldsResource.FieldAnswers(
                new StartFieldsAnswering(
                    asking,
                    searching,
                    jira.customFieldManager(),
                    looks,
                    new StartFieldsAnswering.FieldUses(fieldIds, fieldImpacts)),
                new StartImpactsAnswering(
                    asking,
                    searching,
                    new StartImpactsAnswering.Fields(
                        jira.customFieldManager(), fieldIds, looks, fieldImpacts),
                    new RecordingFieldImpacts(new RecordingOwnImpacts(store, clock)),
                    messages)));
    Efforts efforts = new Efforts(jira.customFieldManager());
    RankingQueries queries = new RankingQueries(searching, fieldIds, asking);
    RankingOverviews overviews =
        new RankingOverviews(
            searching,
            new RankingIssues(books),
            efforts,
            new SettingAside(searching, messages),
            clock);
    research = new ResearchResource(new ResearchAnswering(asking, queries, overviews, books, own));
    LookingAtRows looking = new LookingAtRows(books);
    RankingChildren children = new RankingChildren(searching, parents, rights);
    RankingOrders orders =
        new RankingOrders(new RankingByValue(searching, books), new RankingByBook(found, rights));
    RankingRows rows =
        new RankingRows(
            looking,
            own,
            children,
            efforts,
            new RankingRows.Says(asking, new RankingTexts(messages)));
    ranking =
        new RankingResource(
            new RankingAnswers(
                new RankingAnswering(
                    asking,
                    queries,
                    overviews,
                    orders,
                    new RankingAnswering.Parts(rows, children, scoring, searching, messages)),
                new RankingPreviewAnswering(
                    asking,
                    queries,
                    overviews,
                    new PreviewingWrites(books),
                    new RankingPreviewAnswering.Found(
                        needsAnswering, new SeenIssues(searching, found, rights)))));
    points = new PointsResource(new PointsAnswering(asking, queries, overviews, looking, scoring));
    SettingsAnswering.There there =
        new SettingsAnswering.There(jira.projectRoleManager(), jira.customFieldManager());
    EveryoneSees everyone = new EveryoneSees(new BrowseGrants(host), there, messages);
    SettingsExchange settingsExchange = new SettingsExchange(there);
    People people = new People(jira.userManager());
    ReadingProjects reading = new ReadingProjects(store);
    FieldSetup fieldSetup = Fake.of(FieldSetup.class).with("check", null).object();
    RecordingNeeds recordingNeeds = new RecordingNeeds(store, clock);
    ProjectImporting.Here here =
        new ProjectImporting.Here(found, people, asking, store.settings(), clock);
    ImportTurns turns = new ImportTurns(clock);
    imports =
        new ImportResource(
            new ImportAnswers(
                new ImportAnswering(
                    asking,
                    new ProjectImporting(
                        reading,
                        new ImportingProjects(
                            new RestoringProjects(store, clock),
                            recordingNeeds,
                            new RecordingOwnImpacts(store, clock),
                            new SkippingQuestions(store, clock),
                            new EnablingProjects(store, clock)),
                        here,
                        new ReadSettings(settingsExchange, fieldSetup, searching, everyone)),
                    new CsvImporting(
                        here,
                        store,
                        new AddingToNeeds(store, clock),
                        new RestoringProjects(store, clock)),
                    turns,
                    messages),
                new ImportUndoAnswering(
                    asking,
                    needsAnswering,
                    new TakingBackTables(
                        new AddingToNeeds(store, clock),
                        recordingNeeds,
                        new LinkingNeeds(store, clock),
                        new RecordingOwnImpacts(store, clock)),
                    turns,
                    messages)));
    Exported exported = new Exported(store.settings(), store.changes(), clock);
    export =
        new ExportResource(
            new ExportAnswering(
                asking,
                queries,
                new ListExporting(overviews, orders, rows),
                new ExportAnswering.Whole(
                    new ProjectExporting(
                        reading,
                        new AskingAgain(store.changes()),
                        new ProjectExporting.Where(new SeenIssues(searching, found, rights), found),
                        settingsExchange,
                        people),
                    exported),
                messages));
    SettingsAround around =
        new SettingsAround(
            store.changes(),
            searching,
            there,
            everyone,
            new SettingsAround.Says(messages, shaping));
    ReindexAnswering reindexing =
        new ReindexAnswering(
            asking, progress.object(), new ChoosingModels(store, clock), shaping, clock);
    project =
        new ProjectResource(
            new ProjectAnswering(
                new SettingsAnswering(
                    asking,
                    new EnablingProjects(store, clock),
                    searching,
                    new SettingsAnswering.Checks(fieldSetup, there, everyone),
                    around),
                new SeenAnswering(asking, jira.userManager(), searching, there),
                new ChangesAnswering(asking, store.changes(), found, changes),
                reindexing));
    reindex = new ReindexResource(reindexing);
    projects =
        new ProjectsResource(
            new ProjectsAnswering(
                asking,
                new ProjectsAnswering.Decided(store.settings(), jira.projectManager()),
                new ChoosingModels(store, clock),
                around,
                books));
    ModelTexts modelTexts = new ModelTexts(messages);
    ChoosingModels choosing = new ChoosingModels(store, clock);
    ModelsAnswering models = new ModelsAnswering(asking, choosing, shaping, modelTexts);
    ModelAnswers modelAnswers =
        new ModelAnswers(
            models,
            new PreviewAnswering(
                asking,
                models,
                choosing,
                modelTexts,
                new PreviewAnswering.Lists(
                    queries,
                    overviews,
                    new PreviewingModels(books),
                    new SeenIssues(searching, found, rights),
                    new PreviewAnswering.Everywhere(store.settings(), jira.projectManager()))));
    model = new ProjectModelResource(modelAnswers);
    globalModel = new ModelResource(modelAnswers);
    SetUpBy setUpBy = new SetUpBy(store.settings(), clock);
    added =
        new AddedResource(
            new AddedAnswering(
                asking,
                new RemovingProjects(store, clock),
                new ProjectsAnswering.Decided(store.settings(), jira.projectManager()),
                new AddedAnswering.Parts(
                    setup.object(), () -> Map.of("Need", 3), () -> Map.of("audit", "0 17 3 * * ?")),
                new AddedAnswering.Remembered(setUpBy, exported, shaping, messages)));
    Counters counters = new Counters(clock);
    health =
        new HealthResource(
            new HealthAnswering(
                asking,
                new HealthAnswering.Work(
                    following,
                    progress.object(),
                    audits.object(),
                    counters,
                    new NodeReports(
                        following,
                        counters,
                        store.settings(),
                        host,
                        new NodeReports.Around(clock, () -> "4711@here")),
                    reindexing),
                new HealthAnswering.Recorded(
                    books, store.changes(), store.settings(), new Skipped(), found),
                new HealthAnswering.Host(
                    List::of, host, setup.object(), jira.projectManager(), clock),
                new HealthTexts(messages)));
    failures = new Failures(messages);
    jira.as("pm");
  }

  /** Has the book know all issues as they are now. */
  void follow() {
    new CallingAttention(store, CLOCK).to(jira.issues());
    following.runOnce();
  }

  void visibleTo(Visibility visibility) {
    save(new ProjectSettings(SmallJira.SHOP, true, visibility, null, null, Map.of()));
  }

  void effortField(String field) {
    save(new ProjectSettings(SmallJira.SHOP, true, Visibility.browse(), field, null, Map.of()));
  }

  void setAside(String jql) {
    save(new ProjectSettings(SmallJira.SHOP, true, Visibility.browse(), null, jql, Map.of()));
  }

  void save(ProjectSettings settings) {
    store
        .transactions()
        .write(
            () -> {
              store.settings().save(settings);
              return true;
            });
  }

  /** Asks as Jersey does: a failure goes to the mapper. */
  Answer ask(Supplier<Response> request) {
    Response response;
    try {
      response = request.get();
    } catch (RuntimeException e) {
      response = failures.toResponse(e);
    }
    byte[] body = bytes(response);
    return new Answer(
        response.getStatus(),
        body == null
            ? JsonNull.INSTANCE
            : JsonParser.parseString(new String(body, StandardCharsets.UTF_8)));
  }

  /** What a file holds, or else what was said instead. */
  String file(Supplier<Response> request) {
    byte[] body;
    try {
      body = bytes(request.get());
    } catch (RuntimeException e) {
      body = bytes(failures.toResponse(e));
    }
    return new String(body == null ? new byte[0] : body, StandardCharsets.UTF_8);
  }

  private static byte @Nullable [] bytes(Response response) {
    if (response.getEntity() instanceof StreamingOutput file) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      try {
        file.write(out);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return out.toByteArray();
    }
    return (byte[]) response.getEntity();
  }

  Answer createNeed(String json) {
    return ask(() -> needs.create(JSON, body(json)));
  }

  static InputStream body(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
