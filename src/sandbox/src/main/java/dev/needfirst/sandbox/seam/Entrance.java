package dev.needfirst.sandbox.seam;

import java.util.Map;

/**
 * Where a sandbox is reached over HTTP.
 *
 * @param address without a slash at its end
 * @param headers what each request is to have
 */
public record Entrance(String address, Map<String, String> headers) {

  public Entrance {
    headers = Map.copyOf(headers);
  }
}
