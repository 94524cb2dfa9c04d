package dev.needfirst.sandbox.host;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The packages that the host lets plugins see, each with the public source that says Jira does so
 * too.
 */
public final class HostExports {

  private final Map<String, String> sources;

  private HostExports(Map<String, String> sources) {
    this.sources = sources;
  }

  /** The list in {@code jira-exports.txt}. */
  public static HostExports asJira() {
    InputStream list =
        Objects.requireNonNull(
            HostExports.class.getResourceAsStream("jira-exports.txt"), "jira-exports.txt");
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
      Map<String, String> sources = new TreeMap<>();
      lines
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(
              line -> {
                String[] parts = line.split("\\s+", 2);
                sources.put(parts[0], parts.length < 2 ? "" : parts[1]);
              });
      return new HostExports(sources);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same list without a package, to see what a plugin does when the host lacks it. */
  public HostExports without(String name) {
    Map<String, String> fewer = new TreeMap<>(sources);
    if (fewer.remove(name) == null) {
      throw new IllegalArgumentException(name + " is not exported");
    }
    return new HostExports(fewer);
  }

  /** Package to source. */
  public Map<String, String> sources() {
    return Map.copyOf(sources);
  }

  String asHeader() {
    return sources.keySet().stream().collect(Collectors.joining(","));
  }
}
