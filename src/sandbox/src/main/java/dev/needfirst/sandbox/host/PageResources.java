package dev.needfirst.sandbox.host;

import dev.needfirst.sandbox.services.RequiredByPage;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Script and style tags of a page, and what they point at: one batch for all that is required. */
public final class PageResources {

  private final Supplier<List<Modules>> enabled;

  PageResources(Supplier<List<Modules>> enabled) {
    this.enabled = enabled;
  }

  String tags(List<String> contexts, RequiredByPage required) {
    Set<String> wanted = new LinkedHashSet<>(contexts);
    wanted.addAll(required.contexts());
    wanted.addAll(required.webResources());
    StringBuilder tags = new StringBuilder();
    Set<String> plain = wanted.stream().filter(PageResources::isName).collect(Collectors.toSet());
    if (plain.stream().anyMatch(name -> has(name, ".css"))) {
      tags.append("<link rel=\"stylesheet\" href=\"")
          .append(Html.escape(address("css", wanted)))
          .append("\">\n");
    }
    if (plain.stream().anyMatch(name -> has(name, ".js"))) {
      tags.append("<script src=\"")
          .append(Html.escape(address("js", wanted)))
          .append("\" defer></script>\n");
    }
    return tags.toString();
  }

  private static boolean isName(String name) {
    return name.matches("[A-Za-z0-9._:-]+");
  }

  private String address(String kind, Set<String> wanted) {
    String names = wanted.stream().filter(PageResources::isName).collect(Collectors.joining(","));
    long version = enabled.get().stream().mapToLong(Modules::version).max().orElse(0);
    return "/download/contextbatch/"
        + kind
        + "/"
        + names
        + "/batch."
        + kind
        + "?v="
        + Long.toString(version, Character.MAX_RADIX);
  }

  private boolean has(String name, String ending) {
    return enabled.get().stream()
        .anyMatch(modules -> modules.resources().has(keys(modules, name), ending));
  }

  private static Set<String> keys(Modules modules, String name) {
    WebResources resources = modules.resources();
    return name.contains(":") ? resources.withDependencies(name) : resources.ofContext(name);
  }

  /** All scripts of contexts and resources, separated by commas, as one. */
  public String scripts(String names) {
    return batch(names, (resources, keys) -> resources.scripts(keys));
  }

  /** All styles of contexts and resources, separated by commas, as one. */
  public String styles(String names) {
    return batch(names, (resources, keys) -> resources.styles(keys));
  }

  private String batch(
      String names, java.util.function.BiFunction<WebResources, Set<String>, String> content) {
    return enabled.get().stream()
        .map(
            modules ->
                content.apply(
                    modules.resources(),
                    Arrays.stream(names.split(",", -1))
                        .flatMap(name -> keys(modules, name).stream())
                        .collect(Collectors.toCollection(LinkedHashSet::new))))
        .collect(Collectors.joining());
  }

  /** A file of a web resource, by its complete key and the name under which it is downloaded. */
  public Optional<byte[]> file(String key, String name) {
    Function<Modules, Optional<byte[]>> find = modules -> modules.resources().file(key, name);
    return enabled.get().stream().map(find).flatMap(Optional::stream).findFirst();
  }
}
