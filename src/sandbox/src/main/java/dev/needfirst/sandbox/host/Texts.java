package dev.needfirst.sandbox.host;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.Bundle;

/** A plugin's texts by locale, from the properties files that its i18n resources name. */
final class Texts {

  private final Bundle bundle;
  private final List<String> locations;
  private final Map<String, Properties> read = new ConcurrentHashMap<>();

  Texts(Bundle bundle, List<String> locations) {
    this.bundle = bundle;
    this.locations = List.copyOf(locations);
  }

  /** The text in the locale, in its language, or in the default file, whichever is there first. */
  Optional<String> text(Locale locale, String key) {
    for (String suffix : List.of("_" + locale, "_" + locale.getLanguage(), "")) {
      for (String location : locations) {
        String text =
            read.computeIfAbsent(location.replace('.', '/') + suffix, this::read).getProperty(key);
        if (text != null) {
          return Optional.of(text);
        }
      }
    }
    return Optional.empty();
  }

  private Properties read(String name) {
    Properties properties = new Properties();
    URL entry = bundle.getEntry(name + ".properties");
    if (entry != null) {
      try (InputStream stream = entry.openStream()) {
        properties.load(stream);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return properties;
  }
}
