package dev.needfirst.sandbox.objects;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import net.java.ao.atlassian.TablePrefix;

/**
 * The prefix of a plugin's tables: {@code AO_} and the last six hex digits of its namespace's MD5,
 * as the public {@code AO_60DB71} of the namespace {@code com.pyxis.greenhopper.jira} shows.
 */
record TablePrefixes(String namespace) implements TablePrefix {

  private static final int DIGITS = 6;

  @Override
  public String prepend(String name) {
    return prefix() + "_" + name;
  }

  String prefix() {
    String hex = HexFormat.of().formatHex(md5(namespace));
    return "AO_" + hex.substring(hex.length() - DIGITS).toUpperCase(Locale.ROOT);
  }

  private static byte[] md5(String text) {
    try {
      return MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
