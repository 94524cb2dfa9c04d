package dev.needfirst.plugin.storage;

import dev.needfirst.core.evidence.Evidence;
import dev.needfirst.core.impact.Impact;
import dev.needfirst.core.need.Need;
import dev.needfirst.core.need.Needs;
import dev.needfirst.core.need.Ratings;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import net.java.ao.Query;
import org.jspecify.annotations.Nullable;

/** Needs as rows: one of the need itself, and one of each thing that belongs to it. */
final class StoredNeeds implements Needs {

  private static final String COLUMNS =
      "ID, PROJECT_ID, VERSION_NO, STATEMENT, WHO, IMPORTANCE, SATISFACTION, REACH";

  private static final int BATCH = 500;

  private final Rows rows;

  StoredNeeds(Rows rows) {
    this.rows = rows;
  }

  @Override
  public Optional<Need> find(long id) {
    return Optional.ofNullable(find(List.of(id)).get(id));
  }

  @Override
  public Map<Long, Need> find(Collection<Long> ids) {
    Map<Long, Need> found = new HashMap<>();
    List<Need> bare = new ArrayList<>();
    rows.eachIn(NeedRow.class, COLUMNS, "ID", ids, row -> bare.add(bare(row)));
    whole(bare, need -> found.put(need.id(), need));
    return found;
  }

  @Override
  public void ofProject(long projectId, Consumer<Need> consumer) {
    List<Need> bare = new ArrayList<>();
    rows.each(
        NeedRow.class,
        Query.select(COLUMNS).where("PROJECT_ID = ?", projectId),
        row -> bare.add(bare(row)));
    for (int from = 0; from < bare.size(); from += BATCH) {
      whole(bare.subList(from, Math.min(bare.size(), from + BATCH)), consumer);
    }
  }

  @Override
  public List<Long> idsOfProject(long projectId, int atMost) {
    List<Long> ids = new ArrayList<>();
    rows.each(
        NeedRow.class,
        Query.select("ID").where("PROJECT_ID = ?", projectId).order("ID ASC").limit(atMost),
        row -> ids.add(row.getID()));
    return ids;
  }

  @Override
  public Need save(@Nullable Need present, Need next) {
    long id;
    if (present == null) {
      id = rows.create(NeedRow.class, values(next)).getID();
    } else {
      id = present.id();
      NeedRow row = rows.get(NeedRow.class, id);
      row.setVersionNo(next.version());
      row.setStatement(next.statement());
      row.setWho(next.who());
      row.setImportance(next.ratings().importance());
      row.setSatisfaction(next.ratings().satisfaction());
      row.setReach(next.ratings().reach());
      row.save();
    }
    saveCauses(id, present == null ? List.of() : present.rootCauses(), next.rootCauses());
    List<Evidence> evidence =
        saveEvidence(id, present == null ? List.of() : present.evidence(), next.evidence());
    List<Impact> impacts =
        saveImpacts(id, present == null ? List.of() : present.impacts(), next.impacts());
    return next.stored(id, next.version()).withEvidence(evidence).withImpacts(impacts);
  }

  @Override
  public void remove(long id) {
    rows.delete(RootCauseRow.class, "NEED_ID = ?", id);
    rows.delete(EvidenceRow.class, "NEED_ID = ?", id);
    rows.delete(ImpactRow.class, "NEED_ID = ?", id);
    rows.delete(NeedRow.class, "ID = ?", id);
  }

  private void saveCauses(long needId, List<String> present, List<String> next) {
    if (present.equals(next)) {
      return;
    }
    rows.delete(RootCauseRow.class, "NEED_ID = ?", needId);
    for (int place = 0; place < next.size(); place++) {
      rows.create(
          RootCauseRow.class,
          new Rows.Values()
              .with("NEED_ID", needId)
              .with("PLACE_NO", place)
              .with("CAUSE", next.get(place)));
    }
  }

  private List<Evidence> saveEvidence(long needId, List<Evidence> present, List<Evidence> next) {
    Map<Long, Evidence> before = byId(present, Evidence::id);
    List<Evidence> saved = new ArrayList<>();
    for (Evidence evidence : next) {
      Evidence stored = before.remove(evidence.id());
      if (stored == null) {
        Rows.Values values = StoredEvidence.values(evidence).with("NEED_ID", needId);
        saved.add(evidence.withId(rows.create(EvidenceRow.class, values).getID()));
      } else {
        if (!stored.equals(evidence)) {
          StoredEvidence.write(rows.get(EvidenceRow.class, evidence.id()), evidence);
        }
        saved.add(evidence);
      }
    }
    rows.deleteIn(EvidenceRow.class, before.keySet());
    return saved;
  }

  private List<Impact> saveImpacts(long needId, List<Impact> present, List<Impact> next) {
    Map<Long, Impact> before = byId(present, Impact::id);
    List<Impact> saved = new ArrayList<>();
    for (Impact impact : next) {
      Impact stored = before.remove(impact.id());
      if (stored == null) {
        Rows.Values values = StoredImpact.values(impact).with("NEED_ID", needId);
        saved.add(impact.withId(rows.create(ImpactRow.class, values).getID()));
      } else {
        if (!stored.equals(impact)) {
          StoredImpact.write(rows.get(ImpactRow.class, impact.id()), impact);
        }
        saved.add(impact);
      }
    }
    rows.deleteIn(ImpactRow.class, before.keySet());
    return saved;
  }

  private static <T> Map<Long, T> byId(List<T> parts, ToLongFunction<T> id) {
    return parts.stream()
        .collect(
            Collectors.toMap(
                part -> id.applyAsLong(part),
                Function.identity(),
                (one, other) -> one,
                HashMap::new));
  }

  private static Rows.Values values(Need need) {
    return new Rows.Values()
        .with("PROJECT_ID", need.projectId())
        .with("VERSION_NO", need.version())
        .with("STATEMENT", need.statement())
        .with("WHO", need.who())
        .with("IMPORTANCE", need.ratings().importance())
        .with("SATISFACTION", need.ratings().satisfaction())
        .with("REACH", need.ratings().reach());
  }

  private static Need bare(NeedRow row) {
    return new Need(
        row.getID(),
        row.getVersionNo(),
        row.getProjectId(),
        Objects.requireNonNull(row.getStatement(), "a need without a statement"),
        row.getWho(),
        new Ratings(row.getImportance(), row.getSatisfaction(), row.getReach()),
        List.of(),
        List.of(),
        List.of());
  }

  /** Hands out needs with what belongs to them. */
  private void whole(List<Need> bare, Consumer<Need> consumer) {
    List<Long> ids = bare.stream().map(Need::id).toList();
    Map<Long, TreeMap<Integer, String>> causes = new HashMap<>();
    rows.eachIn(
        RootCauseRow.class,
        "ID, NEED_ID, PLACE_NO, CAUSE",
        "NEED_ID",
        ids,
        row ->
            causes
                .computeIfAbsent(row.getNeedId(), any -> new TreeMap<>())
                .put(row.getPlaceNo(), Objects.requireNonNull(row.getCause(), "an empty cause")));
    Map<Long, TreeMap<Long, Evidence>> evidence = new HashMap<>();
    rows.eachIn(
        EvidenceRow.class,
        StoredEvidence.COLUMNS,
        "NEED_ID",
        ids,
        row ->
            evidence
                .computeIfAbsent(row.getNeedId(), any -> new TreeMap<>())
                .put(row.getID(), StoredEvidence.read(row)));
    Map<Long, TreeMap<Long, Impact>> impacts = new HashMap<>();
    rows.eachIn(
        ImpactRow.class,
        StoredImpact.COLUMNS,
        "NEED_ID",
        ids,
        row ->
            impacts
                .computeIfAbsent(Objects.requireNonNull(row.getNeedId()), any -> new TreeMap<>())
                .put(row.getID(), StoredImpact.read(row)));
    for (Need need : bare) {
      consumer.accept(
          new Need(
              need.id(),
              need.version(),
              need.projectId(),
              need.statement(),
              need.who(),
              need.ratings(),
              values(causes.get(need.id())),
              values(evidence.get(need.id())),
              values(impacts.get(need.id()))));
    }
  }

  private static <T> List<T> values(@Nullable Map<?, T> ordered) {
    return ordered == null ? List.of() : List.copyOf(ordered.values());
  }
}
