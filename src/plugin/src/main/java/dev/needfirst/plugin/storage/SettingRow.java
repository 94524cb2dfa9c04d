package dev.needfirst.plugin.storage;

import net.java.ao.Preload;
import net.java.ao.RawEntity;
import net.java.ao.schema.AutoIncrement;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;
import org.jspecify.annotations.Nullable;

/** A text under a name. */
@Table("SETTING")
@Preload
interface SettingRow extends RawEntity<Long> {

  @AutoIncrement
  @NotNull
  @PrimaryKey("ID")
  Long getID();

  @NotNull
  @Unique
  String getName();

  void setName(String value);

  @StringLength(StringLength.UNLIMITED)
  @Nullable String getContent();

  void setContent(@Nullable String value);
}
