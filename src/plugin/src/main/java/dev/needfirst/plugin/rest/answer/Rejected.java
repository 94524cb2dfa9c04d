package dev.needfirst.plugin.rest.answer;

import java.util.List;

/**
 * A request that is answered with an error status and a text, which says what was changed if
 * anything was.
 */
public final class Rejected extends RuntimeException {
  private static final long serialVersionUID = 1L;

  static final int UNAUTHORISED = 401;
  static final int FORBIDDEN = 403;
  public static final int NOT_FOUND = 404;
  public static final int TOO_SLOW = 408;
  public static final int CONFLICT = 409;
  static final int TOO_LARGE = 413;
  public static final int NOT_JSON = 415;
  public static final int UNEXPECTED = 500;
  static final int STARTING = 503;

  private final int status;
  private final String key;
  private final transient List<Object> arguments;

  /**
   * @param status of HTTP
   * @param key of the text in i18n
   * @param arguments what the text names
   */
  public Rejected(int status, String key, Object... arguments) {
    super(status + " " + key);
    this.status = status;
    this.key = key;
    this.arguments = List.of(arguments);
  }

  /** What is not there, or is not there for this user: the two must look alike. */
  public static Rejected notFound(String key) {
    return new Rejected(NOT_FOUND, key);
  }

  /** What the user sees and may not do. */
  public static Rejected forbidden(String key) {
    return new Rejected(FORBIDDEN, key);
  }

  public int status() {
    return status;
  }

  /** The text's i18n key. */
  public String key() {
    return key;
  }

  /** What the text names. */
  public List<Object> arguments() {
    return arguments;
  }
}
