package dev.needfirst.plugin.storage;

import dev.needfirst.core.project.ProjectSettings;
import dev.needfirst.core.project.Settings;
import dev.needfirst.core.project.Visibility;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.java.ao.Query;
import org.jspecify.annotations.Nullable;

/**
 * Settings as named texts: those of a project as one, the scoring date, and whatever is to be
 * remembered.
 */
final class StoredSettings implements Settings {

  private static final String SCORING_DATE = "scoring-date";
  private static final String PROJECT = "project.";
  private static final String REMEMBERED = "remembered.";
  private static final String MAPPED = "mapped.";
  private static final String BROWSE = "browse";

  private final Rows rows;
  private final StoredTransactions transactions;

  StoredSettings(Rows rows, StoredTransactions transactions) {
    this.rows = rows;
    this.transactions = transactions;
  }

  @Override
  public ProjectSettings ofProject(long projectId) {
    String text = text(PROJECT + projectId);
    return text == null ? ProjectSettings.off(projectId) : read(projectId, text);
  }

  @Override
  public void save(ProjectSettings settings) {
    Map<String, String> members = new TreeMap<>();
    members.put("enabled", String.valueOf(settings.enabled()));
    Visibility visibility = settings.needsVisibleTo();
    if (visibility != null) {
      members.put("visible", written(visibility));
    }
    if (settings.effortField() != null) {
      members.put("effort", settings.effortField());
    }
    if (settings.setAsideJql() != null) {
      members.put("aside", settings.setAsideJql());
    }
    settings.mappedFields().forEach((ours, theirs) -> members.put(MAPPED + ours, theirs));
    write(PROJECT + settings.projectId(), MembersText.write(members));
  }

  @Override
  public void remove(long projectId) {
    write(PROJECT + projectId, null);
  }

  @Override
  public Set<Long> decidedProjects() {
    return decided().keySet();
  }

  @Override
  public Set<Long> enabledProjects() {
    Map<Long, ProjectSettings> decided = decided();
    decided.values().removeIf(settings -> !settings.enabled());
    return decided.keySet();
  }

  private Map<Long, ProjectSettings> decided() {
    Map<Long, ProjectSettings> decided = new TreeMap<>();
    under(PROJECT)
        .forEach(
            (id, content) -> {
              long project = Long.parseLong(id);
              decided.put(project, read(project, content));
            });
    return decided;
  }

  /** The texts whose names begin so, by what comes after. */
  private Map<String, String> under(String beginning) {
    Map<String, String> found = new TreeMap<>();
    // A dozen rows beside those of the projects: not worth a condition that some database reads in
    // its own way.
    rows.each(
        SettingRow.class,
        Query.select("ID, NAME, CONTENT"),
        row -> {
          String content = row.getContent();
          if (row.getName().startsWith(beginning) && content != null) {
            found.put(row.getName().substring(beginning.length()), content);
          }
        });
    return found;
  }

  @Override
  public Optional<LocalDate> scoringDate() {
    return Optional.ofNullable(text(SCORING_DATE)).map(LocalDate::parse);
  }

  @Override
  public void saveScoringDate(LocalDate date) {
    write(SCORING_DATE, date.toString());
  }

  @Override
  public @Nullable String remembered(String name) {
    return text(REMEMBERED + name);
  }

  @Override
  public Map<String, String> rememberedUnder(String beginning) {
    return under(REMEMBERED + beginning);
  }

  @Override
  public void remember(String name, @Nullable String text) {
    write(REMEMBERED + name, text);
  }

  private @Nullable String text(String name) {
    List<String> found = new ArrayList<>();
    rows.each(
        SettingRow.class,
        Query.select("ID, NAME, CONTENT").where("NAME = ?", name),
        row -> {
          String content = row.getContent();
          if (content != null) {
            found.add(content);
          }
        });
    return found.isEmpty() ? null : found.get(0);
  }

  private void write(String name, @Nullable String text) {
    transactions.within(
        () -> {
          put(name, text);
          return true;
        });
  }

  private void put(String name, @Nullable String text) {
    if (text == null) {
      rows.delete(SettingRow.class, "NAME = ?", name);
      return;
    }
    SettingRow[] present = rows.find(SettingRow.class, "NAME = ?", name);
    if (present.length > 0) {
      present[0].setContent(text);
      present[0].save();
    } else {
      rows.create(SettingRow.class, new Rows.Values().with("NAME", name).with("CONTENT", text));
    }
  }

  private static ProjectSettings read(long projectId, String text) {
    Map<String, String> members = MembersText.read(text);
    Map<String, String> mapped = new TreeMap<>();
    members.forEach(
        (member, value) -> {
          if (member.startsWith(MAPPED)) {
            mapped.put(member.substring(MAPPED.length()), value);
          }
        });
    String visible = members.get("visible");
    return new ProjectSettings(
        projectId,
        Boolean.parseBoolean(members.get("enabled")),
        visible == null ? null : visibility(visible),
        members.get("effort"),
        members.get("aside"),
        mapped);
  }

  private static String written(Visibility visibility) {
    return visibility.everyoneWhoMayBrowse()
        ? BROWSE
        : visibility.roles().stream().map(String::valueOf).collect(Collectors.joining(","));
  }

  private static Visibility visibility(String written) {
    return written.equals(BROWSE)
        ? Visibility.browse()
        : new Visibility(
            Stream.of(written.split(",")).map(Long::valueOf).collect(Collectors.toSet()));
  }
}
