package dev.needfirst.sandbox.web;

import dev.needfirst.sandbox.jira.SandboxJira;
import dev.needfirst.sandbox.jira.data.StoredUser;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A page for people who are logged in; others are sent to the login. */
abstract class PageServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private static final Logger LOG = LoggerFactory.getLogger(PageServlet.class);

  private final transient SandboxJira jira;
  private final transient Layout layout;

  PageServlet(SandboxJira jira) {
    this.jira = jira;
    this.layout = new Layout(jira);
  }

  SandboxJira jira() {
    return jira;
  }

  /** The page, or null when the answer has been given already. */
  abstract @Nullable Page get(
      HttpServletRequest request, HttpServletResponse response, StoredUser user) throws IOException;

  /** What a form does; its token has been checked. */
  @Nullable Page post(HttpServletRequest request, HttpServletResponse response, StoredUser user)
      throws IOException {
    return Page.fault(405, "Not allowed", "This page takes no forms.");
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    answer(request, response, false);
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    answer(request, response, true);
  }

  private void answer(HttpServletRequest request, HttpServletResponse response, boolean form)
      throws IOException {
    StoredUser user = jira.authentication().user();
    if (user == null) {
      String query = request.getQueryString();
      String back = request.getRequestURI() + (query == null ? "" : "?" + query);
      response.sendRedirect(
          "/login.jsp?os_destination=" + URLEncoder.encode(back, StandardCharsets.UTF_8));
      return;
    }
    Page page;
    try {
      if (form && !jira.logins().formIsOurs(request)) {
        page =
            Page.fault(
                403, "XSRF check failed", "The form is not of this session. Load the page again.");
      } else {
        page = form ? post(request, response, user) : get(request, response, user);
      }
    } catch (RuntimeException e) {
      LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), e);
      page = Page.fault(500, "Something went wrong", "The log of the sandbox tells what.");
    }
    if (page != null) {
      send(response, page.status(), layout.html(request, page));
    }
  }

  static void send(HttpServletResponse response, int status, String html) throws IOException {
    response.setStatus(status);
    response.setContentType("text/html;charset=UTF-8");
    response.setHeader("Cache-Control", "no-cache, no-store");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("X-Frame-Options", "SAMEORIGIN");
    response.setHeader(
        "Content-Security-Policy",
        "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src"
            + " 'self' data:; frame-ancestors 'self'");
    response.getOutputStream().write(html.getBytes(StandardCharsets.UTF_8));
  }

  /** A place to go to within the sandbox; elsewhere leads to the issues. */
  static String within(@Nullable String wanted) {
    if (wanted == null || !wanted.startsWith("/") || wanted.startsWith("//")) {
      return "/issues/";
    }
    return wanted.contains("\\") ? "/issues/" : wanted;
  }
}
