package dev.needfirst.sandbox.host;

import com.atlassian.jira.plugin.webfragment.model.JiraHelper;
import com.atlassian.jira.project.Project;
import com.atlassian.plugin.web.Condition;
import com.atlassian.plugin.web.ContextProvider;
import dev.needfirst.sandbox.host.Descriptor.Item;
import dev.needfirst.sandbox.host.Descriptor.Panel;
import dev.needfirst.sandbox.host.Descriptor.Section;
import dev.needfirst.sandbox.host.Descriptor.Text;
import dev.needfirst.sandbox.host.Descriptor.When;
import dev.needfirst.sandbox.seam.PluginModules.WebItem;
import dev.needfirst.sandbox.seam.PluginModules.WebPanel;
import dev.needfirst.sandbox.seam.PluginModules.WebSection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A plugin's items and panels on the host's pages. Conditions and providers are made once, when the
 * plugin is enabled.
 */
final class Fragments {

  private static final Logger LOG = LoggerFactory.getLogger(Fragments.class);

  private final Modules modules;
  private final List<Item> items;
  private final List<Section> sections;
  private final List<Panel> panels;
  private final Map<When.One, Condition> conditions = new HashMap<>();
  private final Map<Panel, ContextProvider> providers = new HashMap<>();

  Fragments(Descriptor descriptor, Modules modules) {
    this.modules = modules;
    this.items = descriptor.all(Item.class).sorted(Comparator.comparingInt(Item::weight)).toList();
    this.sections =
        descriptor.all(Section.class).sorted(Comparator.comparingInt(Section::weight)).toList();
    this.panels =
        descriptor.all(Panel.class).sorted(Comparator.comparingInt(Panel::weight)).toList();
    items.forEach(item -> make(item.when()));
    sections.forEach(section -> make(section.when()));
    for (Panel panel : panels) {
      make(panel.when());
      Descriptor.Made made = panel.contextProvider();
      if (made != null) {
        ContextProvider provider = modules.create(made, ContextProvider.class);
        provider.init(made.parameters());
        providers.put(panel, provider);
      }
    }
  }

  private void make(When when) {
    if (when instanceof When.One one) {
      Condition condition = modules.create(one.condition(), Condition.class);
      condition.init(one.condition().parameters());
      conditions.put(one, condition);
    } else {
      parts(when).forEach(this::make);
    }
  }

  private static List<When> parts(When when) {
    return when instanceof When.All all ? all.of() : ((When.Any) when).of();
  }

  private boolean holds(When when, Map<String, Object> context) {
    if (when instanceof When.One one) {
      return Objects.requireNonNull(conditions.get(one)).shouldDisplay(new HashMap<>(context))
          != one.invert();
    }
    if (when instanceof When.All all) {
      return all.of().stream().allMatch(part -> holds(part, context));
    }
    return parts(when).stream().anyMatch(part -> holds(part, context));
  }

  List<WebItem> items(String section, Map<String, ?> given, Locale locale) {
    Map<String, Object> context = withHelper(given);
    return items.stream()
        .filter(item -> item.section().equals(section) && holds(item.when(), context))
        .map(item -> item(item, context, locale))
        .toList();
  }

  private WebItem item(Item item, Map<String, Object> context, Locale locale) {
    Text tooltip = item.tooltip();
    return new WebItem(
        modules.complete(item.key()),
        modules.text(locale, item.label()),
        modules.templates().address(item.key(), item.link(), context),
        item.linkId(),
        tooltip == null ? null : modules.text(locale, tooltip),
        item.styleClasses(),
        item.parameters(),
        item.weight());
  }

  List<WebSection> sections(String location, Map<String, ?> given, Locale locale) {
    Map<String, Object> context = withHelper(given);
    return sections.stream()
        .filter(section -> section.location().equals(location) && holds(section.when(), context))
        .map(
            section -> {
              Text label = section.label();
              return new WebSection(
                  section.key(),
                  label == null ? null : modules.text(locale, label),
                  section.weight());
            })
        .toList();
  }

  List<WebPanel> panels(String location, Map<String, ?> given, Locale locale) {
    Map<String, Object> context = withHelper(given);
    return panels.stream()
        .filter(panel -> panel.location().equals(location) && holds(panel.when(), context))
        .map(panel -> panel(panel, context, locale))
        .toList();
  }

  private WebPanel panel(Panel panel, Map<String, Object> context, Locale locale) {
    Text label = panel.label();
    return new WebPanel(
        modules.complete(panel.key()),
        label == null ? null : modules.text(locale, label),
        html(panel, context),
        panel.weight());
  }

  private String html(Panel panel, Map<String, Object> context) {
    Map<String, Object> all = new HashMap<>(context);
    ContextProvider provider = providers.get(panel);
    try {
      if (provider != null) {
        all.putAll(provider.getContextMap(new HashMap<>(context)));
      }
      String location = panel.viewLocation();
      return location == null
          ? modules.templates().inPlace(panel.key(), panel.view(), all)
          : modules.templates().file(location, all);
    } catch (RuntimeException e) {
      // Jira shows such a text in the panel's place too, and the rest of the page.
      LOG.error("The panel {} cannot be rendered", panel.key(), e);
      return "<p class=\"error\">Error rendering '"
          + Html.escape(modules.complete(panel.key()))
          + "'. Please contact your Jira administrators.</p>";
    }
  }

  private static Map<String, Object> withHelper(Map<String, ?> given) {
    Map<String, Object> context = new HashMap<>(given);
    context.values().removeIf(Objects::isNull);
    context.computeIfAbsent(
        "helper",
        none -> {
          Map<String, Object> parameters = new HashMap<>(given);
          parameters.values().removeIf(Objects::isNull);
          return new JiraHelper(project(given), parameters);
        });
    return context;
  }

  private static @Nullable Project project(Map<String, ?> given) {
    return given.get("project") instanceof Project project ? project : null;
  }
}
