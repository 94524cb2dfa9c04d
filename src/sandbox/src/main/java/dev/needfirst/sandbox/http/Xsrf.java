package dev.needfirst.sandbox.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Jira's rule against forged requests: what a form of another site could send needs the header
 * {@code X-Atlassian-Token: no-check}, and what a browser sends from another origin is refused.
 */
public final class Xsrf {

  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
  private static final Set<String> OF_FORMS =
      Set.of("application/x-www-form-urlencoded", "multipart/form-data", "text/plain");

  private Xsrf() {}

  /** Whether the request passes. */
  public static boolean passes(HttpServletRequest request) {
    if (SAFE.contains(request.getMethod())) {
      return true;
    }
    if (isFromElsewhere(request)) {
      return false;
    }
    boolean forgeable =
        request.getMethod().equals("POST") && isOfForm(request.getContentType(), request);
    return !forgeable || isWaived(request);
  }

  private static boolean isOfForm(@Nullable String type, HttpServletRequest request) {
    if (type == null) {
      return request.getContentLengthLong() > 0;
    }
    return OF_FORMS.contains(type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT));
  }

  private static boolean isWaived(HttpServletRequest request) {
    String token = request.getHeader("X-Atlassian-Token");
    return "no-check".equals(token) || "nocheck".equals(token);
  }

  private static boolean isFromElsewhere(HttpServletRequest request) {
    String origin = request.getHeader("Origin");
    String host = request.getHeader("Host");
    return origin != null && !origin.equals(request.getScheme() + "://" + host);
  }
}
