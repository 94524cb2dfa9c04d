package dev.needfirst.benchmarks.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;

/** One user who asks a running sandbox, one request after another, and looks at the clock. */
final class Load {
  private final HttpClient http = HttpClient.newHttpClient();
  private final String rest;
  private final String credentials;

  /**
   * @param user whose name is the password, as in every sandbox
   */
  Load(String address, String user) {
    this.rest = address.replaceAll("/$", "") + "/rest/needfirst/1.0";
    this.credentials =
        Base64.getEncoder().encodeToString((user + ":" + user).getBytes(StandardCharsets.UTF_8));
  }

  static void head() {
    System.out.printf(Locale.ROOT, "%-28s %8s %8s %8s%n", "milliseconds", "median", "p95", "max");
  }

  void warm(String path, int requests) throws IOException, InterruptedException {
    for (int i = 0; i < requests; i++) {
      get(path);
    }
  }

  /** Asks so many times and prints how long it took. */
  void measure(String what, String path, int requests) throws IOException, InterruptedException {
    double[] millis = new double[requests];
    for (int i = 0; i < requests; i++) {
      long start = System.nanoTime();
      get(path);
      millis[i] = (System.nanoTime() - start) / 1e6;
    }
    Arrays.sort(millis);
    System.out.printf(
        Locale.ROOT,
        "%-28s %8.1f %8.1f %8.1f%n",
        what,
        millis[requests / 2],
        millis[(int) Math.ceil(requests * 0.95) - 1],
        millis[requests - 1]);
  }

  String get(String path) throws IOException, InterruptedException {
    return send("GET", path, BodyPublishers.noBody());
  }

  String put(String path, String json) throws IOException, InterruptedException {
    return send("PUT", path, BodyPublishers.ofString(json));
  }

  private String send(String method, String path, BodyPublisher body)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(rest + path))
            .header("Authorization", "Basic " + credentials)
            .header("Content-Type", "application/json")
            .method(method, body)
            .build();
    HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
    if (response.statusCode() != 200) {
      throw new IOException(path + " answered " + response.statusCode() + ": " + response.body());
    }
    return response.body();
  }
}
