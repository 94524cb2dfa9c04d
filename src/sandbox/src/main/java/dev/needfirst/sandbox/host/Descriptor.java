package dev.needfirst.sandbox.host;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a plugin's {@code atlassian-plugin.xml} says.
 *
 * @param textBundles locations of i18n resources, with dots
 * @param modules in the order of the file
 */
record Descriptor(
    String key,
    String name,
    String version,
    Map<String, String> parameters,
    List<String> textBundles,
    List<Module> modules) {

  Descriptor {
    parameters = Map.copyOf(parameters);
    textBundles = List.copyOf(textBundles);
    modules = List.copyOf(modules);
  }

  <M extends Module> Stream<M> all(Class<M> kind) {
    return modules.stream().filter(kind::isInstance).map(kind::cast);
  }

  /** One module. */
  sealed interface Module {
    String key();
  }

  /** A text given in place or by its i18n key. */
  record Text(@Nullable String key, String otherwise) {}

  /** A class with the parameters it is told. */
  record Made(String className, Map<String, String> parameters) {
    Made {
      parameters = Map.copyOf(parameters);
    }
  }

  /** When to show something. */
  sealed interface When {
    /** Always. */
    When ALWAYS = new All(List.of());

    /** A condition class, perhaps turned round. */
    record One(Made condition, boolean invert) implements When {}

    /** All of them. */
    record All(List<When> of) implements When {}

    /** Any of them. */
    record Any(List<When> of) implements When {}
  }

  /** A {@code rest} module; without packages the whole jar is searched. */
  record Rest(String key, String path, String version, List<String> packages) implements Module {}

  /** An {@code ao} module. */
  record Objects(String key, String namespace, List<String> entities, List<String> upgradeTasks)
      implements Module {}

  /** A {@code customfield-type} module. */
  record FieldType(
      String key,
      Text name,
      Text description,
      String className,
      List<String> searchers,
      Map<String, String> templates)
      implements Module {}

  /** A {@code web-item} module. */
  record Item(
      String key,
      String section,
      int weight,
      Text label,
      String link,
      @Nullable String linkId,
      @Nullable Text tooltip,
      List<String> styleClasses,
      Map<String, String> parameters,
      When when)
      implements Module {}

  /** A {@code web-section} module. */
  record Section(String key, String location, int weight, @Nullable Text label, When when)
      implements Module {}

  /** A {@code web-panel} module with its Velocity view, by location or in place. */
  record Panel(
      String key,
      String location,
      int weight,
      @Nullable Text label,
      @Nullable Made contextProvider,
      @Nullable String viewLocation,
      String view,
      When when)
      implements Module {}

  /** A {@code web-resource} module. */
  record Resources(
      String key, List<Download> downloads, List<String> contexts, List<String> dependencies)
      implements Module {}

  /** A file of a web resource; a name that ends with a slash stands for a folder. */
  record Download(String name, String location) {}

  /** A {@code servlet} module. */
  record ServletModule(
      String key, String className, List<String> patterns, Map<String, String> parameters)
      implements Module {}

  /** A {@code jql-function} module. */
  record Function(String key, String className, String name, boolean list) implements Module {}

  /** A {@code velocity-allowlist} module: {@code class#method(argument types)}. */
  record AllowList(String key, List<String> methods) implements Module {}

  /** A {@code rest-migration} module, which Jira 11 tolerates and does not need. */
  record RestMigration(String key) implements Module {}
}
