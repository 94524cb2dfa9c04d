package dev.needfirst.sandbox.jira.service;

import dev.needfirst.sandbox.jira.data.JiraData;
import dev.needfirst.sandbox.jira.data.StoredUser;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Knows the user of a request: by session, by name and password (basic), or by personal access
 * token (bearer).
 */
public final class Logins implements Filter {

  private static final String USER = "sandbox.user";
  private static final String FORM_TOKEN = "sandbox.token";

  private final JiraData data;
  private final Authentication authentication;
  private final SecureRandom random = new SecureRandom();

  public Logins(JiraData data, Authentication authentication) {
    this.data = data;
    this.authentication = authentication;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest http = (HttpServletRequest) request;
    String authorization = http.getHeader("Authorization");
    StoredUser user = authorization == null ? ofSession(http) : ofHeader(authorization);
    if (authorization != null && user == null) {
      HttpServletResponse refused = (HttpServletResponse) response;
      refused.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
      refused.setHeader("X-Seraph-LoginReason", "AUTHENTICATED_FAILED");
      refused.setContentType("application/json;charset=UTF-8");
      refused
          .getOutputStream()
          .write(
              "{\"errorMessages\":[\"Basic or bearer authentication failed.\"],\"errors\":{}}"
                  .getBytes(StandardCharsets.UTF_8));
      return;
    }
    authentication.set(user);
    try {
      chain.doFilter(request, response);
    } finally {
      authentication.clearLoggedInUser();
    }
  }

  private @Nullable StoredUser ofSession(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session != null && session.getAttribute(USER) instanceof String key
        ? data.userByKey(key)
        : null;
  }

  private @Nullable StoredUser ofHeader(String authorization) {
    if (authorization.startsWith("Bearer ")) {
      String token = authorization.substring("Bearer ".length()).trim();
      return data.users().stream()
          .filter(StoredUser::login)
          .filter(user -> user.token().equals(token))
          .findFirst()
          .orElse(null);
    }
    if (authorization.startsWith("Basic ")) {
      try {
        String credentials =
            new String(
                Base64.getDecoder().decode(authorization.substring("Basic ".length()).trim()),
                StandardCharsets.UTF_8);
        int colon = credentials.indexOf(':');
        return colon < 0
            ? null
            : check(credentials.substring(0, colon), credentials.substring(colon + 1));
      } catch (IllegalArgumentException e) {
        return null;
      }
    }
    return null;
  }

  /** The user of a name and password, or null. */
  public @Nullable StoredUser check(@Nullable String name, @Nullable String password) {
    StoredUser user = data.userByName(name);
    return user != null && user.login() && user.active() && user.name().equals(password)
        ? user
        : null;
  }

  /** Begins a session. */
  public HttpSession logIn(HttpServletRequest request, StoredUser user) {
    HttpSession old = request.getSession(false);
    if (old != null) {
      old.invalidate();
    }
    HttpSession session = request.getSession(true);
    session.setAttribute(USER, user.key());
    byte[] token = new byte[16];
    random.nextBytes(token);
    session.setAttribute(FORM_TOKEN, HexFormat.of().formatHex(token));
    return session;
  }

  /** Ends the session. */
  public void logOut(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
  }

  /** What a form of this session must send along as {@code atl_token}; empty without a session. */
  public String formToken(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session != null && session.getAttribute(FORM_TOKEN) instanceof String token ? token : "";
  }

  /** Whether a form was sent from one of this session's pages. */
  public boolean formIsOurs(HttpServletRequest request) {
    String token = formToken(request);
    return !token.isEmpty() && token.equals(request.getParameter("atl_token"));
  }
}
