package dev.needfirst.plugin.storage;

import dev.needfirst.core.model.GivenUp;
import dev.needfirst.core.model.ModelText;
import dev.needfirst.core.model.ModelVersion;
import dev.needfirst.core.model.Models;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.java.ao.Query;
import org.jspecify.annotations.Nullable;

/** Models as rows that are only ever added. */
final class StoredModels implements Models {

  private static final String COLUMNS =
      "ID, PROJECT_ID, VERSION_NO, CONTENT, AUTHOR, MADE_AT, REASON";

  private final Rows rows;

  StoredModels(Rows rows) {
    this.rows = rows;
  }

  @Override
  public Optional<ModelVersion> current(long projectId) {
    List<Optional<ModelVersion>> last = new ArrayList<>();
    rows.each(
        ModelVersionRow.class,
        Query.select(COLUMNS).where("PROJECT_ID = ?", projectId).order("VERSION_NO DESC").limit(1),
        row -> last.add(Optional.ofNullable(read(row))));
    return last.stream().findFirst().flatMap(found -> found);
  }

  @Override
  public List<ModelVersion> versions(long projectId) {
    List<ModelVersion> versions = new ArrayList<>();
    rows.each(
        ModelVersionRow.class,
        Query.select(COLUMNS).where("PROJECT_ID = ?", projectId).order("VERSION_NO DESC"),
        row -> {
          ModelVersion version = read(row);
          if (version != null) {
            versions.add(version);
          }
        });
    return versions;
  }

  @Override
  public int lastVersion(long projectId) {
    List<Integer> last = new ArrayList<>();
    rows.each(
        ModelVersionRow.class,
        Query.select("ID, VERSION_NO")
            .where("PROJECT_ID = ?", projectId)
            .order("VERSION_NO DESC")
            .limit(1),
        row -> last.add(row.getVersionNo()));
    return last.isEmpty() ? 0 : last.get(0);
  }

  @Override
  public void save(long projectId, ModelVersion next) {
    Instant changed = next.changed();
    rows.create(
        ModelVersionRow.class,
        new Rows.Values()
            .with("PROJECT_ID", projectId)
            .with("VERSION_NO", next.version())
            .with("CONTENT", ModelText.write(next.model()))
            .with("AUTHOR", next.author())
            .with("MADE_AT", changed == null ? null : changed.toEpochMilli())
            .with("REASON", next.reason()));
  }

  @Override
  public void giveUp(long projectId, GivenUp next) {
    Instant changed = next.changed();
    rows.create(
        ModelVersionRow.class,
        new Rows.Values()
            .with("PROJECT_ID", projectId)
            .with("VERSION_NO", next.version())
            .with("AUTHOR", next.author())
            .with("MADE_AT", changed == null ? null : changed.toEpochMilli())
            .with("REASON", next.reason()));
  }

  @Override
  public List<GivenUp> givenUp(long projectId) {
    List<GivenUp> versions = new ArrayList<>();
    rows.each(
        ModelVersionRow.class,
        Query.select(COLUMNS).where("PROJECT_ID = ?", projectId).order("VERSION_NO DESC"),
        row -> {
          if (row.getContent() == null) {
            versions.add(
                new GivenUp(row.getVersionNo(), row.getAuthor(), madeAt(row), row.getReason()));
          }
        });
    return versions;
  }

  @Override
  public void removeOf(long projectId) {
    rows.delete(ModelVersionRow.class, "PROJECT_ID = ?", projectId);
  }

  private static @Nullable ModelVersion read(ModelVersionRow row) {
    String content = row.getContent();
    if (content == null) {
      return null;
    }
    ModelText.Read read = ModelText.read(content);
    return new ModelVersion(
        row.getVersionNo(),
        read.model(),
        row.getAuthor(),
        madeAt(row),
        row.getReason(),
        read.unknown());
  }

  private static @Nullable Instant madeAt(ModelVersionRow row) {
    Long madeAt = row.getMadeAt();
    return madeAt == null ? null : Instant.ofEpochMilli(madeAt);
  }
}
