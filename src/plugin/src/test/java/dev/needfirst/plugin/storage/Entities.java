package dev.needfirst.plugin.storage;

import java.util.List;
import net.java.ao.RawEntity;
import net.java.ao.atlassian.AtlassianFieldNameConverter;
import net.java.ao.atlassian.AtlassianIndexNameConverter;
import net.java.ao.atlassian.AtlassianSequenceNameConverter;
import net.java.ao.atlassian.AtlassianTableNameConverter;
import net.java.ao.atlassian.AtlassianTriggerNameConverter;
import net.java.ao.atlassian.AtlassianUniqueNameConverter;
import net.java.ao.builder.SimpleNameConverters;
import net.java.ao.schema.NameConverters;

/** All entities, under the names that Jira gives their tables. */
final class Entities {

  /** Jira puts a prefix of this form before each table; the digits come from the namespace. */
  static final String PREFIX = "AO_1A2B3C_";

  static final List<Class<? extends RawEntity<?>>> ALL = List.copyOf(StoredTables.ALL);

  private Entities() {}

  @SuppressWarnings({"unchecked", "rawtypes"})
  static Class<? extends RawEntity<?>>[] array() {
    return ALL.toArray(new Class[0]);
  }

  static NameConverters names() {
    return new SimpleNameConverters(
        new AtlassianTableNameConverter(name -> PREFIX + name),
        new AtlassianFieldNameConverter(),
        new AtlassianSequenceNameConverter(),
        new AtlassianTriggerNameConverter(),
        new AtlassianIndexNameConverter(),
        new AtlassianUniqueNameConverter());
  }
}
