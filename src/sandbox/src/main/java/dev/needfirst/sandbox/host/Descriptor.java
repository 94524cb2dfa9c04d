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
public record Descriptor(
    String key,
    String name,
    String version,
    Map<String, String> parameters,
    List<String> textBundles,
    List<Module> modules) {

  public Descriptor {
    parameters = Map.copyOf(parameters);
    textBundles = List.copyOf(textBundles);
    modules = List.copyOf(modules);
  }

  <M extends Module> Stream<M> all(Class<M> kind) {
    return modules.stream().filter(kind::isInstance).map(kind::cast);
  }

  /** One module. */
  public sealed interface Module {
    /** Unique within the plugin. */
    String key();
  }

  /** A text given in place or by its i18n key. */
  public record Text(@Nullable String key, String otherwise) {}

  /** A class with the parameters it is told. */
  public record Made(String className, Map<String, String> parameters) {
    public Made {
      parameters = Map.copyOf(parameters);
    }
  }

  /** When to show something. */
  public sealed interface When {
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
  public record Rest(String key, String path, String version, List<String> packages)
      implements Module {}

  /** An {@code ao} module. */
  public record Objects(String key, String namespace, List<String> entities) implements Module {}

  /** A {@code customfield-type} module. */
  public record FieldType(
      String key,
      Text name,
      Text description,
      String className,
      List<String> searchers,
      Map<String, String> templates)
      implements Module {}

  /** A {@code web-item} module. */
  public record Item(
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
  public record Section(String key, String location, int weight, @Nullable Text label, When when)
      implements Module {}

  /** A {@code web-panel} module with its Velocity view, by location or in place. */
  public record Panel(
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
  public record Resources(
      String key, List<Download> downloads, List<String> contexts, List<String> dependencies)
      implements Module {}

  /** A file of a web resource; a name that ends with a slash stands for a folder. */
  public record Download(String name, String location) {}

  /** A {@code servlet} module. */
  public record ServletModule(
      String key, String className, List<String> patterns, Map<String, String> parameters)
      implements Module {}

  /** A {@code jql-function} module. */
  public record Function(String key, String className, String name, boolean list)
      implements Module {}

  /** A {@code velocity-allowlist} module: {@code class#method(argument types)}. */
  public record AllowList(String key, List<String> methods) implements Module {}

  /** A {@code rest-migration} module, which Jira 11 tolerates and does not need. */
  public record RestMigration(String key) implements Module {}
}
