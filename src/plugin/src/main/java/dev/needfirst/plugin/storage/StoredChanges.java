package dev.needfirst.plugin.storage;

import dev.needfirst.core.change.Aggregate;
import dev.needfirst.core.change.Change;
import dev.needfirst.core.change.ChangeKind;
import dev.needfirst.core.change.Changes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.java.ao.Query;

/**
 * The log of changes as rows that are only ever added. That a slot is unique is what keeps two
 * writers apart.
 */
final class StoredChanges implements Changes {

  private static final String COLUMNS =
      "ID, AGGREGATE_KEY, VERSION_NO, PROJECT_ID, KIND, AUTHOR, MADE_AT, BEFORE_TEXT, AFTER_TEXT,"
          + " REASON";

  private final Rows rows;

  StoredChanges(Rows rows) {
    this.rows = rows;
  }

  @Override
  public int versionOf(Aggregate aggregate) {
    List<Integer> last = new ArrayList<>();
    rows.each(
        ChangeRow.class,
        Query.select("ID, VERSION_NO")
            .where("AGGREGATE_KEY = ?", aggregate.key())
            .order("VERSION_NO DESC")
            .limit(1),
        row -> last.add(row.getVersionNo()));
    return last.isEmpty() ? 0 : last.get(0);
  }

  @Override
  public Change append(Change change) {
    ChangeRow row =
        rows.create(
            ChangeRow.class,
            new Rows.Values()
                .with("SLOT", slot(change))
                .with("AGGREGATE_KEY", change.aggregate().key())
                .with("VERSION_NO", change.version())
                .with("PROJECT_ID", change.projectId())
                .with("KIND", change.kind().code())
                .with("AUTHOR", change.author())
                .with("MADE_AT", change.at().toEpochMilli())
                .with("BEFORE_TEXT", MembersText.write(change.before()))
                .with("AFTER_TEXT", MembersText.write(change.after()))
                .with("REASON", change.reason()));
    return change.withId(row.getID());
  }

  @Override
  public long lastId() {
    List<Long> last = new ArrayList<>();
    rows.each(
        ChangeRow.class,
        Query.select("ID").order("ID DESC").limit(1),
        row -> last.add(row.getID()));
    return last.isEmpty() ? 0 : last.get(0);
  }

  @Override
  public List<Long> idsAfter(long id) {
    List<Long> ids = new ArrayList<>();
    rows.each(
        ChangeRow.class,
        Query.select("ID").where("ID > ?", id).order("ID ASC"),
        row -> ids.add(row.getID()));
    return ids;
  }

  @Override
  public List<Change> withIds(Collection<Long> ids) {
    List<Change> changes = new ArrayList<>();
    rows.eachIn(ChangeRow.class, COLUMNS, "ID", ids, row -> changes.add(read(row)));
    changes.sort(Comparator.comparing(Change::id));
    return changes;
  }

  @Override
  public List<Change> since(Aggregate aggregate, int version) {
    List<Change> changes = new ArrayList<>();
    rows.each(
        ChangeRow.class,
        Query.select(COLUMNS)
            .where("AGGREGATE_KEY = ? AND VERSION_NO > ?", aggregate.key(), version)
            .order("VERSION_NO ASC"),
        row -> changes.add(read(row)));
    return changes;
  }

  @Override
  public List<Change> latest(Aggregate aggregate, ChangeKind kind, Instant from, int atMost) {
    List<Change> changes = new ArrayList<>();
    rows.each(
        ChangeRow.class,
        Query.select(COLUMNS)
            .where(
                "AGGREGATE_KEY = ? AND KIND = ? AND MADE_AT >= ?",
                aggregate.key(),
                kind.code(),
                from.toEpochMilli())
            .order("ID DESC")
            .limit(atMost),
        row -> changes.add(read(row)));
    return changes;
  }

  @Override
  public List<Change> ofProject(long projectId, int startAt, int atMost) {
    List<Change> changes = new ArrayList<>();
    rows.each(
        ChangeRow.class,
        Query.select(COLUMNS)
            .where("PROJECT_ID = ? AND VERSION_NO > ?", projectId, 0)
            .order("ID DESC")
            .offset(startAt)
            .limit(atMost),
        row -> changes.add(read(row)));
    return changes;
  }

  @Override
  public int countOfProject(long projectId) {
    return rows.count(ChangeRow.class, "PROJECT_ID = ? AND VERSION_NO > ?", projectId, 0);
  }

  @Override
  public int removeRecordedIn(long projectId) {
    return rows.delete(
        ChangeRow.class,
        "PROJECT_ID = ? AND AGGREGATE_KEY <> ?",
        projectId,
        Aggregate.project(projectId).key());
  }

  @Override
  public Purged purge(Instant before, long after, int atMost) {
    List<Change> old = new ArrayList<>();
    rows.each(
        ChangeRow.class,
        Query.select("ID, AGGREGATE_KEY, VERSION_NO, PROJECT_ID, KIND, MADE_AT")
            .where("ID > ? AND MADE_AT < ?", after, before.toEpochMilli())
            .order("ID ASC")
            .limit(atMost),
        row -> old.add(bare(row)));
    Map<String, Integer> last = new HashMap<>();
    rows.eachIn(
        ChangeRow.class,
        "ID, AGGREGATE_KEY, VERSION_NO",
        "AGGREGATE_KEY",
        old.stream().map(change -> change.aggregate().key()).distinct().toList(),
        row -> last.merge(row.getAggregateKey(), row.getVersionNo(), Math::max));
    List<Long> removable =
        old.stream()
            .filter(
                change ->
                    change.version() == 0
                        || change.version() < last.getOrDefault(change.aggregate().key(), 0))
            .map(Change::id)
            .toList();
    rows.deleteIn(ChangeRow.class, removable);
    long upTo = old.isEmpty() ? after : old.get(old.size() - 1).id();
    return new Purged(removable.size(), upTo, old.size() < atMost);
  }

  private static String slot(Change change) {
    return change.version() == 0
        ? UUID.randomUUID().toString()
        : change.aggregate().key() + "v" + change.version();
  }

  private static Change read(ChangeRow row) {
    Change bare = bare(row);
    ChangeKind kind = bare.kind();
    Map<String, String> before = Map.of();
    Map<String, String> after = Map.of();
    try {
      before = MembersText.read(row.getBeforeText());
      after = MembersText.read(row.getAfterText());
    } catch (IndexOutOfBoundsException newer) {
      kind = ChangeKind.UNKNOWN;
    }
    return new Change(
        bare.id(),
        bare.aggregate(),
        bare.version(),
        bare.projectId(),
        kind,
        row.getAuthor(),
        bare.at(),
        before,
        after,
        row.getReason());
  }

  private static Change bare(ChangeRow row) {
    return new Change(
        row.getID(),
        Aggregate.ofKey(row.getAggregateKey()),
        row.getVersionNo(),
        row.getProjectId(),
        ChangeKind.ofCode(row.getKind()),
        null,
        Instant.ofEpochMilli(row.getMadeAt()),
        Map.of(),
        Map.of(),
        null);
  }
}
