package dev.needfirst.sandbox.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

/**
 * Whether an administrator has given the password again within the last ten minutes. As in Jira,
 * only a browser's session is asked for it: a request that brings its own credentials in the
 * Authorization header passes.
 */
final class WebSudo {

  private static final String ATTRIBUTE = "jira.websudo.timestamp";
  private static final long LASTS_MS = 600_000;

  private WebSudo() {}

  static void grant(HttpServletRequest request) {
    request.getSession(true).setAttribute(ATTRIBUTE, System.currentTimeMillis());
  }

  static void drop(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.removeAttribute(ATTRIBUTE);
    }
  }

  static boolean isGranted(HttpServletRequest request) {
    if (request.getHeader("Authorization") != null) {
      return true;
    }
    HttpSession session = request.getSession(false);
    return session != null
        && session.getAttribute(ATTRIBUTE) instanceof Long since
        && System.currentTimeMillis() - since < LASTS_MS;
  }
}
