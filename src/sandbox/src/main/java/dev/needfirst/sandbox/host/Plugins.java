package dev.needfirst.sandbox.host;

import com.atlassian.activeobjects.external.ActiveObjects;
import dev.needfirst.sandbox.seam.PluginModules;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Hashtable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Stream;

/** The installed plugins and their life: install, enable, disable, update, uninstall. */
public final class Plugins implements PluginModules {

  private final List<PluginLife> plugins = new CopyOnWriteArrayList<>();
  private final Map<String, LeakCheck> gone = new ConcurrentHashMap<>();
  private final PluginLife.Parts parts;
  private final PageResources page;

  /** No plugin is installed yet. */
  public Plugins(Container container, HostServices services, Surroundings surroundings) {
    ObjectsPerPlugin objects = new ObjectsPerPlugin();
    this.parts = new PluginLife.Parts(container, services, objects, surroundings);
    this.page = new PageResources(this::enabled);
  }

  /** Registers the host's services, which are complete now, in the container. */
  @SuppressWarnings("JdkObsolete") // OSGi asks for a Dictionary
  public void offer() {
    var registry = parts.container().services();
    parts
        .services()
        .all()
        .forEach(
            (type, service) ->
                registry.registerService(type.getName(), service, new Hashtable<>()));
    registry.registerService(ActiveObjects.class.getName(), parts.objects(), new Hashtable<>());
  }

  /**
   * Takes a plugin in, disabled.
   *
   * @return its key
   * @throws PluginFault when it is no plugin, or one with its key is there
   */
  public synchronized String install(Path jar) {
    PluginLife plugin = PluginLife.install(jar, parts);
    if (find(plugin.key()).isPresent()) {
      plugin.uninstall();
      throw new PluginFault(jar.toString(), List.of(plugin.key() + " is installed already."));
    }
    plugins.add(plugin);
    return plugin.key();
  }

  public synchronized void enable(String key) {
    get(key).enable();
  }

  public synchronized void disable(String key) {
    get(key).disable();
  }

  /**
   * Puts another jar in the place of the one with the same key, and enables it if that one was.
   *
   * @return its key
   */
  public synchronized String update(Path jar) {
    PluginLife plugin = PluginLife.install(jar, parts);
    PluginLife before = get(plugin.key());
    boolean wasEnabled = before.isEnabled();
    uninstall(before);
    plugins.set(plugins.indexOf(before), plugin);
    if (wasEnabled) {
      plugin.enable();
    }
    return plugin.key();
  }

  /**
   * Updates the plugin of the jar's key; installs and enables it if there is none.
   *
   * @return its key
   */
  public synchronized String installOrUpdate(Path jar) {
    if (find(PluginLife.keyOf(jar)).isPresent()) {
      return update(jar);
    }
    String key = install(jar);
    enable(key);
    return key;
  }

  public synchronized void uninstall(String key) {
    PluginLife plugin = get(key);
    uninstall(plugin);
    plugins.remove(plugin);
  }

  private void uninstall(PluginLife plugin) {
    plugin.uninstall();
    plugin.leaks().ifPresent(check -> gone.put(plugin.key(), check));
  }

  /** Disables what is enabled, the last one first. */
  public synchronized void stop() {
    List<PluginLife> all = new ArrayList<>(plugins);
    for (int i = all.size() - 1; i >= 0; i--) {
      all.get(i).disable();
    }
  }

  /** The installed plugins. */
  public List<PluginLife> all() {
    return List.copyOf(plugins);
  }

  /** The plugin of a key, if it is installed. */
  public Optional<PluginLife> find(String key) {
    return plugins.stream().filter(plugin -> plugin.key().equals(key)).findFirst();
  }

  /**
   * The plugin of a key.
   *
   * @throws IllegalArgumentException when none is installed
   */
  public PluginLife get(String key) {
    return find(key)
        .orElseThrow(() -> new IllegalArgumentException("No plugin " + key + " is installed."));
  }

  /**
   * What is left of a plugin since it was disabled, and of what an update or its removal took away
   * last: empty when nothing is, and for a plugin that never was.
   */
  public List<String> leftovers(String key) {
    return Stream.concat(
            find(key).flatMap(PluginLife::leaks).stream(), Stream.ofNullable(gone.get(key)))
        .flatMap(check -> check.leftovers().stream())
        .distinct()
        .toList();
  }

  private List<Modules> enabled() {
    return plugins.stream().map(PluginLife::modules).flatMap(Optional::stream).toList();
  }

  private <T> List<T> each(Function<Modules, Collection<T>> of) {
    return enabled().stream().flatMap(modules -> of.apply(modules).stream()).toList();
  }

  @Override
  public List<FieldType> fieldTypes() {
    return each(Modules::types);
  }

  @Override
  public List<JqlFunction> jqlFunctions() {
    return each(Modules::jqlFunctions);
  }

  @Override
  public List<WebItem> webItems(String section, Map<String, ?> context) {
    return each(
        modules -> modules.fragments().items(section, context, parts.around().locale().get()));
  }

  @Override
  public List<WebSection> webSections(String location, Map<String, ?> context) {
    return each(
        modules -> modules.fragments().sections(location, context, parts.around().locale().get()));
  }

  @Override
  public List<WebPanel> webPanels(String location, Map<String, ?> context) {
    return each(
        modules -> modules.fragments().panels(location, context, parts.around().locale().get()));
  }

  @Override
  public String resourceTags(List<String> contexts) {
    return page.tags(contexts, parts.around().page());
  }

  /** What is served of the plugins' web resources. */
  public PageResources pageResources() {
    return page;
  }

  @Override
  public Optional<String> text(Locale locale, String key) {
    return enabled().stream().flatMap(modules -> modules.text(locale, key).stream()).findFirst();
  }
}
