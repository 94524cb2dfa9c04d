package dev.needfirst.plugin.rest.answer;

import jakarta.ws.rs.core.Response;

/**
 * The answers of all resources: JSON as bytes, so that it does not matter how the host would write
 * objects.
 */
public final class Answers {
  /** What every resource produces. */
  public static final String JSON = "application/json";

  private static final String JSON_UTF_8 = "application/json;charset=UTF-8";
  private static final int OK = 200;
  private static final int CREATED = 201;
  private static final int NO_CONTENT = 204;

  private Answers() {}

  /** What was asked for, or what a write has made of it. */
  public static Response ok(Object value) {
    return of(OK, value);
  }

  /** Something new, as it was recorded. */
  public static Response created(Object value) {
    return of(CREATED, value);
  }

  /** Nothing more to say: what was asked for is done. */
  public static Response removed() {
    return Response.status(NO_CONTENT).build();
  }

  /** An answer with any status, errors among them. */
  public static Response of(int status, Object value) {
    return Response.status(status)
        .type(JSON_UTF_8)
        .header("Cache-Control", "no-store")
        .header("X-Content-Type-Options", "nosniff")
        .entity(Json.write(value))
        .build();
  }
}
