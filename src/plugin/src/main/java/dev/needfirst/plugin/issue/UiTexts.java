package dev.needfirst.plugin.issue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The texts of the pages, as they stand in the jar: their placeholders are the pages' own, so
 * Jira's formatting must not touch them.
 */
public final class UiTexts {
  private static final String BUNDLE = "i18n.needfirst";
  private static final String PREFIX = "needfirst.ui.";
  private static final int HASH_BYTES = 8;
  private static final ResourceBundle.Control NO_DEFAULT_LOCALE =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private final Map<Locale, Texts> known = new ConcurrentHashMap<>();

  /**
   * All texts of one language.
   *
   * @param hash changes whenever a text does, so that they may be cached under it for ever
   * @param texts by their keys, without the prefix that all share
   */
  public record Texts(String hash, SortedMap<String, String> texts) {
    public Texts {
      texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
    }
  }

  /** The texts in the language that comes nearest. */
  public Texts in(Locale locale) {
    ResourceBundle bundle =
        ResourceBundle.getBundle(BUNDLE, locale, UiTexts.class.getClassLoader(), NO_DEFAULT_LOCALE);
    // By the locale that was found, of which there are few, not by the one asked for.
    return known.computeIfAbsent(bundle.getLocale(), found -> read(bundle));
  }

  private static Texts read(ResourceBundle bundle) {
    SortedMap<String, String> texts = new TreeMap<>();
    for (String key : bundle.keySet()) {
      if (key.startsWith(PREFIX)) {
        texts.put(key.substring(PREFIX.length()), bundle.getString(key));
      }
    }
    return new Texts(hash(texts), texts);
  }

  private static String hash(SortedMap<String, String> texts) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(texts.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
