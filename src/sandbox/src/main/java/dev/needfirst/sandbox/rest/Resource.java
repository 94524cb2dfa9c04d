package dev.needfirst.sandbox.rest;

import java.io.IOException;

/** What answers to the calls below one path. */
@FunctionalInterface
interface Resource {

  /**
   * Answers a call.
   *
   * @throws RestFault for an error of the caller
   */
  Reply answer(Call call) throws IOException;
}
