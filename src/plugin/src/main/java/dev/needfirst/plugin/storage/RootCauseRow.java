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

/** Why a need is unmet. */
@Table("ROOT_CAUSE")
@Preload
interface RootCauseRow extends RawEntity<Long> {

  @AutoIncrement
  @NotNull
  @PrimaryKey("ID")
  Long getID();

  @NotNull
  @Indexed
  Long getNeedId();

  /** Place in the list of the need, from 0. */
  @NotNull
  Integer getPlaceNo();

  @StringLength(StringLength.UNLIMITED)
  @Nullable String getCause();
}
