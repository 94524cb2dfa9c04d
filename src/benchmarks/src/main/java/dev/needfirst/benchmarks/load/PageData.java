package dev.needfirst.benchmarks.load;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
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

  private PageData() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    if (arguments.length < 3) {
      System.err.println("usage: PageData http://127.0.0.1:2990 PROJECT ISSUE-KEY [requests]");
      System.exit(2);
    }
    Load load = new Load(arguments[0], "pm");
    int requests = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 500;
    String ranking = "/projects/" + arguments[1] + "/ranking?maxResults=50";
    Matcher next = NEXT.matcher(load.get(ranking));
    Load.head();
    measure(load, requests, "ranking, first page", ranking);
    if (next.find()) {
      measure(load, requests, "ranking, second page", ranking + "&after=" + encode(next.group(1)));
    }
    measure(
        load, requests, "ranking, all issues", ranking + "&jql=" + encode("created is not EMPTY"));
    measure(load, requests, "ranking, value for effort", ranking + "&order=valueForEffort");
    measure(load, requests, "panel", "/issues/" + arguments[2] + "/value");
  }

  private static void measure(Load load, int requests, String what, String path)
      throws IOException, InterruptedException {
    load.warm(path, requests / 5);
    load.measure(what, path, requests);
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
