package dev.needfirst.sandbox.seam;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The modules of the enabled plugin, as its descriptor lists them. Everything is empty while no
 * plugin is enabled.
 *
 * <p>A {@code context} is what Jira gives to conditions, context providers and links: {@code user}
 * (ApplicationUser or absent), {@code helper} (JiraHelper), {@code issue}, {@code project}, and for
 * links also plain values by name, such as {@code pathEncodedProjectKey}.
 */
public interface PluginModules {

  /** The plugin's custom-field types. */
  List<FieldType> fieldTypes();

  /** The custom-field type of a complete key such as {@code dev.needfirst:value-score}. */
  default Optional<FieldType> fieldType(String completeKey) {
    return fieldTypes().stream().filter(type -> type.completeKey().equals(completeKey)).findFirst();
  }

  /** The items of a section whose conditions hold, by weight. */
  List<WebItem> webItems(String section, Map<String, ?> context);

  /**
   * The sections of a location whose conditions hold, by weight; their items' section is {@code
   * location/key}.
   */
  List<WebSection> webSections(String location, Map<String, ?> context);

  /** The panels of a location whose conditions hold, rendered, by weight. */
  List<WebPanel> webPanels(String location, Map<String, ?> context);

  /** The plugin's JQL functions. */
  List<JqlFunction> jqlFunctions();

  /**
   * The HTML that draws in what the current request has required, plus the given contexts'
   * resources.
   */
  String resourceTags(List<String> contexts);

  /**
   * A text of the plugin, or of Jira where the host knows it, in a locale; empty when nobody has
   * it.
   */
  Optional<String> text(Locale locale, String key);

  /**
   * A custom-field type.
   *
   * @param completeKey plugin key and module key, joined by a colon
   * @param type the {@code com.atlassian.jira.issue.customfields.CustomFieldType}, made by the
   *     plugin's Spring context
   * @param validSearchers complete keys of the searchers that go with it, in the descriptor's order
   * @param templates locations of Velocity templates by name ({@code view}, {@code column-view},
   *     {@code xml}, {@code edit})
   */
  record FieldType(
      String completeKey,
      String name,
      String description,
      Object type,
      List<String> validSearchers,
      Map<String, String> templates) {
    public FieldType {
      validSearchers = List.copyOf(validSearchers);
      templates = Map.copyOf(templates);
    }
  }

  /**
   * An entry of a menu.
   *
   * @param link the address with its variables filled in, relative to the base URL
   * @param parameters the descriptor's {@code param} elements, such as {@code iconClass}
   */
  record WebItem(
      String completeKey,
      String label,
      String link,
      @Nullable String linkId,
      @Nullable String tooltip,
      List<String> styleClasses,
      Map<String, String> parameters,
      int weight) {
    public WebItem {
      styleClasses = List.copyOf(styleClasses);
      parameters = Map.copyOf(parameters);
    }
  }

  /**
   * A part of a menu.
   *
   * @param key the module key, by which items name the section
   * @param label its heading, or null when the descriptor has none
   */
  record WebSection(String key, @Nullable String label, int weight) {}

  /**
   * A rendered panel.
   *
   * @param label its heading, or null when the descriptor has none
   */
  record WebPanel(String completeKey, @Nullable String label, String html, int weight) {}

  /**
   * A JQL function.
   *
   * @param function the {@code com.atlassian.jira.plugin.jql.function.AbstractJqlFunction}
   */
  record JqlFunction(String completeKey, String name, boolean list, Object function) {}
}
