package dev.needfirst.plugin.rest.importing;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.needfirst.core.change.Busy;
import dev.needfirst.core.evidence.Evidence;
import dev.needfirst.core.exchange.ImportingProjects;
import dev.needfirst.core.exchange.ReadingProjects;
import dev.needfirst.core.exchange.TakenBack;
import dev.needfirst.core.fault.Faults;
import dev.needfirst.core.fault.Texts;
import dev.needfirst.core.need.Need;
import dev.needfirst.core.project.Settings;
import dev.needfirst.core.recording.By;
import dev.needfirst.core.recording.Issue;
import dev.needfirst.core.recording.RestoringProjects;
import dev.needfirst.core.recording.SettingsDraft;
import dev.needfirst.plugin.issue.Issues;
import dev.needfirst.plugin.rest.answer.Asking;
import dev.needfirst.plugin.rest.answer.Json;
import dev.needfirst.plugin.rest.answer.Members;
import dev.needfirst.plugin.rest.answer.Rejected;
import dev.needfirst.plugin.rest.exporting.ExchangeShapes;
import dev.needfirst.plugin.rest.exporting.People;
import dev.needfirst.plugin.rest.exporting.ProjectExporting;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads everything of a project from what {@link ProjectExporting} has written.
 *
 * <p>The file is gone through twice: once to find all faults and whom and what it names that is not
 * here, and then, if there is no fault, to write. So only one need of it is in memory at a time.
 */
public final class ProjectImporting {
  private static final Logger LOG = LoggerFactory.getLogger(ProjectImporting.class);
  private static final Set<String> LISTS = Set.of("models", "needs", "issues");

  private final ReadingProjects reading;
  private final ImportingProjects importing;
  private final Here here;
  private final ReadSettings settings;

  /** What a file's words are looked up in. */
  public record Here(Issues issues, People people, Asking asking, Settings settings, Clock clock) {
    @Inject
    public Here {}

    LocalDate latestDate() {
      return Evidence.latestDate(clock.instant(), settings.scoringDate().orElse(LocalDate.MIN));
    }
  }

  @Inject
  public ProjectImporting(
      ReadingProjects reading, ImportingProjects importing, Here here, ReadSettings settings) {
    this.reading = reading;
    this.importing = importing;
    this.here = here;
    this.settings = settings;
  }

  /** How much of what a file has. */
  static final class Counts {
    int needs;
    int evidence;
    int impacts;
    int links;
    int ownImpacts;
    int settled;
    int models;
    boolean settings;
  }

  /**
   * What became of a file.
   *
   * @param unmapped what was left out, since it is not here
   */
  record Outcome(Counts counts, Unmapped unmapped) {}

  Outcome read(Asking.AskedProject asked, byte[] file, boolean dryRun, By by) {
    refuseUnlessEmpty(asked);
    long projectId = asked.project().getId();
    Checking checking = new Checking(asked);
    SettingsDraft draft = checking.check(file);
    Counts counts = checking.counts;
    if (!dryRun) {
      refuseUnlessEmpty(asked);
      write(
          by,
          into -> {
            new Writing(asked, checking, into).write(file);
            counts.models = into.models(projectId, checking.models.versions()) ? counts.models : 0;
            counts.settings = draft != null && into.settings(projectId, draft);
          });
    } else if (draft != null) {
      counts.settings = !draft.read(projectId).equals(asked.settings());
    }
    return new Outcome(counts, checking.unmapped);
  }

  private void write(By by, Consumer<ImportingProjects.Into> work) {
    try {
      importing.whole(by, work);
    } catch (TakenBack failed) {
      LOG.error("An import failed and was taken back but for {} things", failed.left(), failed);
      if (failed.left() > 0) {
        throw new Rejected(Rejected.UNEXPECTED, "needfirst.error.import-half", failed.left());
      }
      if (failed.getCause() instanceof Busy busy) {
        throw busy;
      }
      throw new Rejected(Rejected.UNEXPECTED, "needfirst.error.import-taken-back");
    }
  }

  private void refuseUnlessEmpty(Asking.AskedProject asked) {
    if (!reading.isEmpty(asked.project().getId())) {
      throw new Rejected(Rejected.CONFLICT, "needfirst.error.not-empty");
    }
  }

  /** The first time through. */
  private final class Checking {
    private final Asking.AskedProject asked;
    private final long projectId;
    private final LocalDate latest = here.latestDate();
    private final Faults faults = new Faults();
    private final Unmapped unmapped = new Unmapped();
    private final Counts counts = new Counts();
    private final IssuesOfFile issues;
    private final ReadModels models = new ReadModels(here.people(), unmapped);
    private final Map<Long, Integer> linksOfIssues = new HashMap<>();
    private final Set<String> issuesRead = new HashSet<>();

    Checking(Asking.AskedProject asked) {
      this.asked = asked;
      this.projectId = asked.project().getId();
      this.issues =
          new IssuesOfFile(here.issues(), here.asking().rights(), asked.user(), projectId);
    }

    @Nullable SettingsDraft check(byte[] file) {
      JsonObject head = Json.read(file, LISTS, this::item);
      SettingsDraft draft = head(Members.at(head, ""));
      faults.refuse();
      return draft;
    }

    private @Nullable SettingsDraft head(Members members) {
      if (!ExchangeShapes.FORMAT.equals(members.text("format"))) {
        members.fault("format", "model-kind", ExchangeShapes.FORMAT);
      }
      Long version = members.whole("formatVersion");
      if (version == null || version != ExchangeShapes.FORMAT_VERSION) {
        members.fault(
            "formatVersion", "model-kind", Integer.toString(ExchangeShapes.FORMAT_VERSION));
      }
      members.text("project");
      members.flag("complete");
      LISTS.stream().filter(members::has).forEach(list -> members.fault(list, "list"));
      SettingsDraft draft =
          members.object("settings", object -> settings.read(object, asked, faults, unmapped));
      members.endsWell(faults);
      return draft;
    }

    private void item(String list, int at, JsonElement item) {
      String path = list + "[" + at + "]";
      if (!(item instanceof JsonObject object)) {
        faults.add(path, "object");
        return;
      }
      Members members = Members.at(object, path);
      switch (list) {
        case "models" -> {
          models.add(members, path, at, faults);
          counts.models++;
        }
        case "needs" -> need(members, path);
        default -> issue(members, path);
      }
    }

    private void need(Members members, String path) {
      ReadNeed read = ReadNeed.read(members, path, projectId, latest, faults);
      if (read == null) {
        return;
      }
      counts.needs++;
      counts.evidence += read.need().evidence().size();
      counts.impacts += read.need().impacts().size();
      for (int at = 0; at < read.authors().size(); at++) {
        People.Person author = read.authors().get(at);
        if (author != null && here.people().find(author).isEmpty()) {
          unmapped.add(path + ".evidence[" + at + "].author", author, Unmapped.Why.NO_PERSON);
        }
      }
      for (int at = 0; at < read.links().size(); at++) {
        link(read.links().get(at), path + ".links[" + at + "].issue");
      }
    }

    private void link(ReadNeed.ReadLink link, String path) {
      Issue issue = mapped(link.issue(), path);
      if (issue != null) {
        counts.links++;
        if (linksOfIssues.merge(issue.id(), 1, Integer::sum) > Texts.ITEMS) {
          faults.add(path, "too-many", Texts.ITEMS);
        }
      }
    }

    private void issue(Members members, String path) {
      ReadIssue read = ReadIssue.read(members, path, faults);
      if (read == null) {
        return;
      }
      if (!issuesRead.add(read.issue())) {
        faults.add(path + ".issue", "json-twice");
      }
      if (mapped(read.issue(), path + ".issue") != null) {
        counts.ownImpacts += read.impacts().size();
        counts.settled += read.settled() ? 1 : 0;
      }
    }

    private @Nullable Issue mapped(String key, String path) {
      IssuesOfFile.Found found = issues.find(key);
      Unmapped.Why why = found.why();
      if (why != null) {
        unmapped.add(path, key, why);
      }
      return found.issue();
    }
  }

  /** The second time through, when there is no fault. */
  private final class Writing {
    private final long projectId;
    private final Checking checked;
    private final ImportingProjects.Into into;

    Writing(Asking.AskedProject asked, Checking checked, ImportingProjects.Into into) {
      this.projectId = asked.project().getId();
      this.checked = checked;
      this.into = into;
    }

    void write(byte[] file) {
      Json.read(file, LISTS, this::item);
    }

    private void item(String list, int at, JsonElement item) {
      String path = list + "[" + at + "]";
      Members members = Members.at(item.getAsJsonObject(), path);
      Faults faults = new Faults();
      if (list.equals("needs")) {
        ReadNeed read = ReadNeed.read(members, path, projectId, checked.latest, faults);
        faults.refuse();
        if (read != null) {
          need(read);
        }
      } else if (list.equals("issues")) {
        ReadIssue read = ReadIssue.read(members, path, faults);
        faults.refuse();
        if (read != null) {
          issue(read);
        }
      }
    }

    private void need(ReadNeed read) {
      List<@Nullable String> authors = new ArrayList<>();
      for (People.Person author : read.authors()) {
        authors.add(author == null ? null : here.people().find(author).orElse(null));
      }
      Need stored = into.need(read.by(authors));
      List<RestoringProjects.Served> served = new ArrayList<>();
      for (ReadNeed.ReadLink link : read.links()) {
        Issue issue = checked.issues.find(link.issue()).issue();
        if (issue != null) {
          served.add(new RestoringProjects.Served(issue, link.to(issue.id(), stored.id())));
        }
      }
      into.links(served);
    }

    private void issue(ReadIssue read) {
      Issue issue = checked.issues.find(read.issue()).issue();
      if (issue != null) {
        into.impacts(issue, read.impacts());
        if (read.settled()) {
          into.settle(issue);
        }
      }
    }
  }
}
