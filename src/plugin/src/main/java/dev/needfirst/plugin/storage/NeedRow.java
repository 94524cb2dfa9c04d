package dev.needfirst.plugin.storage;

import net.java.ao.Preload;
import net.java.ao.RawEntity;
import net.java.ao.schema.AutoIncrement;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import org.jspecify.annotations.Nullable;

/** A need itself, without what belongs to it. */
@Table("NEED")
@Preload
interface NeedRow extends RawEntity<Long> {

  @AutoIncrement
  @NotNull
  @PrimaryKey("ID")
  Long getID();

  @NotNull
  @Indexed
  Long getProjectId();

  void setProjectId(Long value);

  @NotNull
  Integer getVersionNo();

  void setVersionNo(Integer value);

  @StringLength(StringLength.UNLIMITED)
  @Nullable String getStatement();

  void setStatement(@Nullable String value);

  @StringLength(StringLength.UNLIMITED)
  @Nullable String getWho();

  void setWho(@Nullable String value);

  @Nullable Double getImportance();

  void setImportance(@Nullable Double value);

  @Nullable Double getSatisfaction();

  void setSatisfaction(@Nullable Double value);

  @Nullable Double getReach();

  void setReach(@Nullable Double value);
}
