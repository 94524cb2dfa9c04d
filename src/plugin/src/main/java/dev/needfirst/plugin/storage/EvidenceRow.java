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

/** What is known about a need. */
@Table("EVIDENCE")
@Preload
interface EvidenceRow extends RawEntity<Long> {

  @AutoIncrement
  @NotNull
  @PrimaryKey("ID")
  Long getID();

  @NotNull
  @Indexed
  Long getNeedId();

  void setNeedId(Long value);

  @NotNull
  String getKind();

  void setKind(String value);

  @NotNull
  String getStance();

  void setStance(String value);

  @NotNull
  Integer getSources();

  void setSources(Integer value);

  /** Epoch day. */
  @NotNull
  Integer getFoundOn();

  void setFoundOn(Integer value);

  @StringLength(StringLength.UNLIMITED)
  @Nullable String getSummary();

  void setSummary(@Nullable String value);

  @StringLength(StringLength.UNLIMITED)
  @Nullable String getUrl();

  void setUrl(@Nullable String value);

  @Nullable String getAuthor();

  void setAuthor(@Nullable String value);
}
