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

/** An effect on the business: of a need, or of an issue itself. */
@Table("IMPACT")
@Preload
interface ImpactRow extends RawEntity<Long> {

  @AutoIncrement
  @NotNull
  @PrimaryKey("ID")
  Long getID();

  /** Null for an impact of an issue. */
  @Indexed
  @Nullable Long getNeedId();

  void setNeedId(@Nullable Long value);

  /** Null for an impact of a need. */
  @Indexed
  @Nullable Long getIssueId();

  void setIssueId(@Nullable Long value);

  /** Of the issue as last known; null for an impact of a need. */
  @Indexed
  @Nullable Long getProjectId();

  void setProjectId(@Nullable Long value);

  @NotNull
  String getDirection();

  void setDirection(String value);

  @NotNull
  String getKind();

  void setKind(String value);

  @NotNull
  Double getMagnitude();

  void setMagnitude(Double value);

  @StringLength(StringLength.UNLIMITED)
  @Nullable String getDescription();

  void setDescription(@Nullable String value);

  /** Null if there is no KPI. */
  @StringLength(StringLength.UNLIMITED)
  @Nullable String getKpiName();

  void setKpiName(@Nullable String value);

  @StringLength(StringLength.UNLIMITED)
  @Nullable String getKpiUnit();

  void setKpiUnit(@Nullable String value);

  @Nullable Double getKpiBaseline();

  void setKpiBaseline(@Nullable Double value);

  @Nullable Double getKpiTarget();

  void setKpiTarget(@Nullable Double value);

  @Nullable Double getKpiRealised();

  void setKpiRealised(@Nullable Double value);

  @StringLength(StringLength.UNLIMITED)
  @Nullable String getKpiOwner();

  void setKpiOwner(@Nullable String value);

  /** Epoch day. */
  @Nullable Integer getKpiCheckOn();

  void setKpiCheckOn(@Nullable Integer value);
}
