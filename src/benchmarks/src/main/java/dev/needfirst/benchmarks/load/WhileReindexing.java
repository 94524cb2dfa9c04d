package dev.needfirst.benchmarks.load;

import java.io.IOException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Saves another model for a project of a running sandbox, and prints how long the data of the
 * ranking page takes before, while search catches up, and afterwards, all in one run.
 *
 * <p>Arguments: the sandbox's address and a project key. The customer weight of the project becomes
 * 0.5, or 0.6 if it is 0.5 already.
 */
public final class WhileReindexing {
  private static final Pattern CUSTOMER = Pattern.compile("\"customerWeight\":([0-9.]+)");
  private static final Pattern BUSINESS = Pattern.compile("\"businessWeight\":[0-9.]+");
  private static final int IDLE = 200;
  private static final int DURING = 60;

  private WhileReindexing() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    if (arguments.length < 2) {
      System.err.println("usage: WhileReindexing http://127.0.0.1:2990 PROJECT");
      System.exit(2);
    }
    Load admin = new Load(arguments[0], "admin");
    Load pm = new Load(arguments[0], "pm");
    String project = "/projects/" + arguments[1];
    String ranking = project + "/ranking?maxResults=50";
    pm.warm(ranking, DURING);
    Load.head();
    pm.measure("before", ranking, IDLE);
    long start = System.nanoTime();
    admin.put(project + "/model", another(admin.get(project + "/model")));
    System.out.printf(Locale.ROOT, "saved in %.1f s%n", seconds(start));
    while (!caughtUp(admin, project)) {
      pm.measure("while search catches up", ranking, DURING);
    }
    System.out.printf(Locale.ROOT, "caught up within %.0f s%n", seconds(start));
    pm.measure("afterwards", ranking, IDLE);
  }

  private static String another(String model) {
    Matcher customer = CUSTOMER.matcher(model);
    boolean half = customer.find() && Double.parseDouble(customer.group(1)) == .5;
    String weighed =
        CUSTOMER.matcher(model).replaceFirst("\"customerWeight\":" + (half ? "0.6" : "0.5"));
    return BUSINESS
        .matcher(weighed)
        .replaceFirst("\"businessWeight\":" + (half ? "0.4" : "0.5"))
        .replaceFirst("\\{", "{\"reason\":\"Measuring\",");
  }

  private static boolean caughtUp(Load admin, String project)
      throws IOException, InterruptedException {
    return admin.get(project + "/search").contains("\"caughtUp\":true");
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }
}
