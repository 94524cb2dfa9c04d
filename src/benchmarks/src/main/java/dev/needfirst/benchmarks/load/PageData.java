package dev.needfirst.benchmarks.load;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Asks a running sandbox for the data of the ranking page and of the panel, one request after
 * another, and prints median, p95 and maximum in milliseconds.
 *
 * <p>Arguments: the sandbox's address, a project key, the key of a scored issue, and optionally the
 * number of requests of each kind (500 unless told; a fifth of them run first, uncounted).
 */
public final class PageData {
  private static final Pattern NEXT = Pattern.compile("\"next\":\"([^\"]+)\"");

  private final HttpClient http = HttpClient.newHttpClient();
  private final String rest;
  private final int requests;

  private PageData(String address, int requests) {
    this.rest = address.replaceAll("/$", "") + "/rest/needfirst/1.0";
    this.requests = requests;
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    if (arguments.length < 3) {
      System.err.println("usage: PageData http://127.0.0.1:2990 PROJECT ISSUE-KEY [requests]");
      System.exit(2);
    }
    PageData load =
        new PageData(arguments[0], arguments.length > 3 ? Integer.parseInt(arguments[3]) : 500);
    String ranking = "/projects/" + arguments[1] + "/ranking?maxResults=50";
    Matcher next = NEXT.matcher(load.get(ranking));
    System.out.printf(Locale.ROOT, "%-28s %8s %8s %8s%n", "milliseconds", "median", "p95", "max");
    load.measure("ranking, first page", ranking);
    if (next.find()) {
      load.measure("ranking, second page", ranking + "&after=" + encode(next.group(1)));
    }
    load.measure("ranking, all issues", ranking + "&jql=" + encode("created is not EMPTY"));
    load.measure("ranking, value for effort", ranking + "&order=valueForEffort");
    load.measure("panel", "/issues/" + arguments[2] + "/value");
  }

  private void measure(String what, String path) throws IOException, InterruptedException {
    for (int i = 0; i < requests / 5; i++) {
      get(path);
    }
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

  private String get(String path) throws IOException, InterruptedException {
    String credentials =
        Base64.getEncoder().encodeToString("pm:pm".getBytes(StandardCharsets.UTF_8));
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(rest + path))
            .header("Authorization", "Basic " + credentials)
            .build();
    HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
    if (response.statusCode() != 200) {
      throw new IOException(path + " answered " + response.statusCode() + ": " + response.body());
    }
    return response.body();
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
