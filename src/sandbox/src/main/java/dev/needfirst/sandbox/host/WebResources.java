package dev.needfirst.sandbox.host;

import dev.needfirst.sandbox.host.Descriptor.Download;
import dev.needfirst.sandbox.host.Descriptor.Resources;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;

/** A plugin's web resources: single files, and all scripts or styles of a context as one. */
final class WebResources {

  /** What the host's pages bring along always; a plugin may depend on it. */
  private static final Set<String> OF_THE_HOST =
      Set.of(
          "com.atlassian.auiplugin:ajs",
          "com.atlassian.auiplugin:aui-flag",
          "com.atlassian.auiplugin:aui-design-tokens-base-themes-css",
          "com.atlassian.plugins.jquery:jquery",
          "com.atlassian.plugins.atlassian-plugins-webresource-plugin:context-path",
          "com.atlassian.plugins.atlassian-plugins-webresource-plugin:format",
          "com.atlassian.plugins.atlassian-plugins-webresource-plugin:i18n");

  private final String plugin;
  private final Bundle bundle;
  private final Map<String, Resources> byKey = new LinkedHashMap<>();

  WebResources(Descriptor descriptor, Bundle bundle) {
    this.plugin = descriptor.key();
    this.bundle = bundle;
    descriptor.all(Resources.class).forEach(each -> byKey.put(plugin + ":" + each.key(), each));
    List<String> faults = new ArrayList<>();
    for (Resources each : byKey.values()) {
      each.dependencies().stream()
          .filter(key -> !byKey.containsKey(key) && !OF_THE_HOST.contains(key))
          .forEach(
              key ->
                  faults.add(
                      "The web-resource "
                          + each.key()
                          + " depends on "
                          + key
                          + ", which the sandbox does not have."));
      each.downloads().stream()
          .filter(file -> !file.name().endsWith("/") && entry(file.location()) == null)
          .forEach(file -> faults.add("The jar has no " + file.location() + "."));
    }
    if (!faults.isEmpty()) {
      throw new PluginFault(plugin, faults);
    }
  }

  /** The complete keys of the resources of a context, those they depend on first. */
  Set<String> ofContext(String context) {
    Set<String> keys = new LinkedHashSet<>();
    byKey.forEach(
        (key, each) -> {
          if (each.contexts().contains(context)) {
            keys.addAll(withDependencies(key));
          }
        });
    return keys;
  }

  /** A resource after those it depends on; nothing of the host's or of another plugin. */
  Set<String> withDependencies(String key) {
    Set<String> keys = new LinkedHashSet<>();
    collect(key, keys, new LinkedHashSet<>());
    return keys;
  }

  private void collect(String key, Set<String> into, Set<String> onTheWay) {
    Resources resources = byKey.get(key);
    if (resources == null || into.contains(key) || !onTheWay.add(key)) {
      return;
    }
    resources.dependencies().forEach(each -> collect(each, into, onTheWay));
    into.add(key);
  }

  /** Whether one of the resources has a file with this ending. */
  boolean has(Collection<String> keys, String ending) {
    return keys.stream()
        .map(byKey::get)
        .anyMatch(
            each ->
                each != null
                    && each.downloads().stream().anyMatch(file -> file.name().endsWith(ending)));
  }

  /** All scripts of some resources as one classic script, a failing one not stopping the rest. */
  String scripts(Collection<String> keys) {
    StringBuilder out =
        new StringBuilder(
            "WRMCB=function(e){var c=console;if(c&&c.log&&c.error){c.log('Error running batched"
                + " script.');c.error(e);}}\n;\n");
    each(
        keys,
        ".js",
        (key, file) ->
            out.append("try {\n/* module-key = '")
                .append(key)
                .append("', location = '")
                .append(file.location())
                .append("' */\n")
                .append(text(file))
                .append("\n}catch(e){WRMCB(e)};\n"));
    return out.toString();
  }

  /** All styles of some resources as one. */
  String styles(Collection<String> keys) {
    StringBuilder out = new StringBuilder();
    each(keys, ".css", (key, file) -> out.append(text(file)).append('\n'));
    return out.toString();
  }

  private void each(
      Collection<String> keys, String ending, java.util.function.BiConsumer<String, Download> use) {
    for (String key : keys) {
      Resources resources = byKey.get(key);
      if (resources != null) {
        resources.downloads().stream()
            .filter(file -> file.name().endsWith(ending))
            .forEach(file -> use.accept(key, file));
      }
    }
  }

  /** The bytes of a file of a resource by the name under which it is downloaded. */
  Optional<byte[]> file(String key, String name) {
    Resources resources = byKey.get(key);
    if (resources == null || name.contains("..")) {
      return Optional.empty();
    }
    for (Download download : resources.downloads()) {
      if (download.name().equals(name)) {
        return bytes(download.location());
      }
      if (download.name().endsWith("/") && name.startsWith(download.name())) {
        return bytes(download.location() + name.substring(download.name().length()));
      }
    }
    return Optional.empty();
  }

  private String text(Download file) {
    return new String(bytes(file.location()).orElseThrow(), StandardCharsets.UTF_8);
  }

  private Optional<byte[]> bytes(String location) {
    URL entry = entry(location);
    if (entry == null) {
      return Optional.empty();
    }
    try (InputStream stream = entry.openStream()) {
      return Optional.of(stream.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private @Nullable URL entry(String location) {
    return bundle.getEntry(location);
  }
}
