package dev.needfirst.sandbox.jira.service;

import com.atlassian.jira.issue.customfields.CustomFieldSearcher;
import com.atlassian.jira.issue.customfields.CustomFieldType;
import com.atlassian.jira.issue.customfields.impl.AbstractCustomFieldType;
import dev.needfirst.sandbox.jira.data.StoredField;
import dev.needfirst.sandbox.seam.PluginModules;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The custom-field types: Jira's own and those of the enabled plugin. */
public final class FieldTypes {

  private static final Map<String, String> STOCK =
      Map.of(
          StoredField.FLOAT, "Number Field",
          StoredField.TEXT_FIELD, "Text Field (single line)",
          StoredField.TEXT_AREA, "Text Field (multi-line)",
          StoredField.EPIC_LINK, "Epic Link Relationship",
          StoredField.RANK, "Global Rank");
  private static final List<String> SEARCHERS =
      List.of(
          StoredField.EXACT_NUMBER,
          StoredField.NUMBER_RANGE,
          StoredField.TEXT_SEARCHER,
          StoredField.EXACT_TEXT_SEARCHER);

  private volatile Map<String, CustomFieldType<?, ?>> plugin = Map.of();

  /** A searcher: a key that a field may be searched by. */
  public record Searcher(String key) implements CustomFieldSearcher {}

  /** Takes the types of a plugin that has been enabled. */
  public void enable(PluginModules modules) {
    Map<String, CustomFieldType<?, ?>> types = new HashMap<>();
    for (PluginModules.FieldType module : modules.fieldTypes()) {
      if (module.type() instanceof AbstractCustomFieldType<?, ?> type) {
        type.init(module.completeKey(), module.name());
      }
      types.put(module.completeKey(), (CustomFieldType<?, ?>) module.type());
    }
    plugin = Map.copyOf(types);
  }

  /** Lets the plugin's types go. */
  public void disable() {
    plugin = Map.of();
  }

  /** The type of a complete key, or null when nobody has it. */
  public @Nullable CustomFieldType<?, ?> type(String key) {
    CustomFieldType<?, ?> ofPlugin = plugin.get(key);
    if (ofPlugin != null) {
      return ofPlugin;
    }
    String name = STOCK.get(key);
    return name == null ? null : new StockType(key, name);
  }

  @Nullable CustomFieldType<?, ?> ofPlugin(String key) {
    return plugin.get(key);
  }

  /** Whether the plugin calculates the values of a type. */
  public boolean calculated(String key) {
    return plugin.containsKey(key);
  }

  public @Nullable Searcher searcher(String key) {
    return SEARCHERS.contains(key) ? new Searcher(key) : null;
  }

  /** Complete keys and names of all types. */
  public Map<String, String> names() {
    Map<String, String> names = new HashMap<>(STOCK);
    plugin.forEach((key, type) -> names.put(key, type.getName()));
    return names;
  }

  /** Whether a field can be used at all now. */
  public boolean live(StoredField field) {
    return type(field.typeKey()) != null;
  }
}
