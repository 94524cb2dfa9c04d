package dev.needfirst.plugin.rest.answer;

import com.google.gson.JsonObject;
import dev.needfirst.core.fault.Fault;
import dev.needfirst.core.fault.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads what a request brings. */
public final class Bodies {
  private static final Logger LOG = LoggerFactory.getLogger(Bodies.class);

  /** A body of more bytes than this is refused: 1 MiB. */
  static final int LARGEST = 1 << 20;

  private Bodies() {}

  /** Returns the members of the JSON object in the body. */
  public static Members json(@Nullable String contentType, InputStream body) {
    requireJson(contentType);
    return Members.of(object(body));
  }

  /**
   * Refuses what is not JSON, also where there is no body: no page of another site can send this
   * type without the browser asking first, so it is what keeps a foreign page from writing in the
   * user's name.
   */
  public static void requireJson(@Nullable String contentType) {
    if (!isOf(contentType, "application/json")) {
      throw new Rejected(Rejected.NOT_JSON, "needfirst.error.not-json");
    }
  }

  /** Whether a body is of a type. */
  public static boolean isOf(@Nullable String contentType, String type) {
    return contentType != null
        && contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT).equals(type);
  }

  /** Reads a parameter that is true or false; false if it is not given. */
  public static boolean flag(String name, @Nullable String text) {
    if (text == null || text.equals("false")) {
      return false;
    }
    if (text.equals("true")) {
      return true;
    }
    throw new Refused(Fault.of(name, "flag"));
  }

  private static JsonObject object(InputStream body) {
    return Json.read(bytes(body, LARGEST));
  }

  /** Returns the bytes of the body; refuses more than so many. */
  public static byte[] bytes(InputStream body, int largest) {
    byte[] bytes;
    try {
      bytes = body.readNBytes(largest + 1);
    } catch (IOException e) {
      // Whoever sent it has gone, or stalled: nothing that an administrator could mend.
      LOG.debug("A body broke off: {}", e.toString());
      throw new Refused(Fault.of("", "body-broke-off"));
    }
    if (bytes.length > largest) {
      throw new Rejected(Rejected.TOO_LARGE, "needfirst.error.too-large", largest / (1 << 20));
    }
    return bytes;
  }
}
