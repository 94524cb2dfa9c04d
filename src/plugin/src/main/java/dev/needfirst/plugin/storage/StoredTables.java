package dev.needfirst.plugin.storage;

import com.atlassian.activeobjects.external.ActiveObjects;
import dev.needfirst.plugin.issue.Tables;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.java.ao.RawEntity;

/** Counts the rows of every table of ours. */
public final class StoredTables implements Tables {
  static final List<Class<? extends RawEntity<Long>>> ALL =
      List.of(
          NeedRow.class,
          RootCauseRow.class,
          EvidenceRow.class,
          ImpactRow.class,
          LinkRow.class,
          ModelVersionRow.class,
          SettingRow.class,
          ChangeRow.class);

  private final ActiveObjects ao;

  @Inject
  public StoredTables(ActiveObjects ao) {
    this.ao = ao;
  }

  @Override
  public Map<String, Integer> rows() {
    Rows rows = new Rows(ao);
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (Class<? extends RawEntity<Long>> table : ALL) {
      counts.put(table.getSimpleName().replaceFirst("Row$", ""), rows.count(table, "ID > ?", 0L));
    }
    return counts;
  }
}
