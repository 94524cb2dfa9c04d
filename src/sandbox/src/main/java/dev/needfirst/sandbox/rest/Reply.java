package dev.needfirst.sandbox.rest;

import org.jspecify.annotations.Nullable;

/** What is answered: a status and JSON, or nothing but a status. */
record Reply(int status, @Nullable Object json) {

  static Reply ok(Object json) {
    return new Reply(200, json);
  }

  static Reply created(Object json) {
    return new Reply(201, json);
  }

  static Reply done() {
    return new Reply(204, null);
  }
}
