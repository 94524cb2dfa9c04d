package dev.needfirst.plugin.storage;

import net.java.ao.Preload;
import net.java.ao.RawEntity;
import net.java.ao.schema.AutoIncrement;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;
import org.jspecify.annotations.Nullable;

/** An entry of the log of changes. */
@Table("CHANGE")
@Preload
interface ChangeRow extends RawEntity<Long> {

  @AutoIncrement
  @NotNull
  @PrimaryKey("ID")
  Long getID();

  /** What only one change can have: an aggregate and the version that was made of it. */
  @NotNull
  @Unique
  String getSlot();

  @NotNull
  @Indexed
  String getAggregateKey();

  @NotNull
  Integer getVersionNo();

  @NotNull
  @Indexed
  Long getProjectId();

  @NotNull
  String getKind();

  @Nullable String getAuthor();

  @NotNull
  @Indexed
  Long getMadeAt();

  @StringLength(StringLength.UNLIMITED)
  @Nullable String getBeforeText();

  @StringLength(StringLength.UNLIMITED)
  @Nullable String getAfterText();

  @StringLength(StringLength.UNLIMITED)
  @Nullable String getReason();
}
