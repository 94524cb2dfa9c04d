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

/** A model that was saved for a project, or for the whole Jira. */
@Table("MODEL_VERSION")
@Preload
interface ModelVersionRow extends RawEntity<Long> {

  @AutoIncrement
  @NotNull
  @PrimaryKey("ID")
  Long getID();

  /** 0 for the whole Jira. */
  @NotNull
  @Indexed
  Long getProjectId();

  @NotNull
  Integer getVersionNo();

  /** Null where the own model was given up. */
  @StringLength(StringLength.UNLIMITED)
  @Nullable String getContent();

  @Nullable String getAuthor();

  @Nullable Long getMadeAt();

  @StringLength(StringLength.UNLIMITED)
  @Nullable String getReason();
}
