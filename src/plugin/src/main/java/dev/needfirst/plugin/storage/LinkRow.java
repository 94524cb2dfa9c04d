package dev.needfirst.plugin.storage;

import net.java.ao.Preload;
import net.java.ao.RawEntity;
import net.java.ao.schema.AutoIncrement;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.Table;
import org.jspecify.annotations.Nullable;

/** That an issue serves a need. */
@Table("LINK")
@Preload
interface LinkRow extends RawEntity<Long> {

  @AutoIncrement
  @NotNull
  @PrimaryKey("ID")
  Long getID();

  @NotNull
  @Indexed
  Long getIssueId();

  void setIssueId(Long value);

  @NotNull
  @Indexed
  Long getNeedId();

  void setNeedId(Long value);

  /** Of the need, which never changes it. */
  @NotNull
  @Indexed
  Long getProjectId();

  void setProjectId(Long value);

  @Nullable Double getFit();

  void setFit(@Nullable Double value);

  @NotNull
  Double getExperience();

  void setExperience(Double value);

  @Nullable Integer getCause();

  void setCause(@Nullable Integer value);
}
