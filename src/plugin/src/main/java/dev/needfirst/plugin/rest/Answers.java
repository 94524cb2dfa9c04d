package dev.needfirst.plugin.rest;

import jakarta.ws.rs.core.Response;

/**
 * The answers of all resources: JSON as bytes, so that it does not matter how the host would write
 * objects.
 */
final class Answers {
  static final String JSON = "application/json";

  private static final String JSON_UTF_8 = "application/json;charset=UTF-8";
  private static final int OK = 200;
  private static final int CREATED = 201;
  private static final int NO_CONTENT = 204;

  private Answers() {}

  static Response ok(Object value) {
    return of(OK, value);
  }

  static Response created(Object value) {
    return of(CREATED, value);
  }

  static Response removed() {
    return Response.status(NO_CONTENT).build();
  }

  static Response of(int status, Object value) {
    return Response.status(status)
        .type(JSON_UTF_8)
        .header("Cache-Control", "no-store")
        .header("X-Content-Type-Options", "nosniff")
        .entity(Json.write(value))
        .build();
  }
}
