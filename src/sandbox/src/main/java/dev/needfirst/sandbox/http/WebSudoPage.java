package dev.needfirst.sandbox.http;

import dev.needfirst.sandbox.host.Html;
import dev.needfirst.sandbox.seam.Access;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Supplier;

/**
 * Asks an administrator for the password again, at {@code /secure/admin/WebSudoAuthenticate.jspa};
 * {@code DELETE} drops what it gave.
 */
public final class WebSudoPage extends HttpServlet {

  private static final long serialVersionUID = 1L;

  /** Where the page is. */
  public static final String PATH = "/secure/admin/WebSudoAuthenticate.jspa";

  private final transient Supplier<Access> access;

  /** Asks the user on the request's thread. */
  public WebSudoPage(Supplier<Access> access) {
    this.access = access;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    form(request, response, 200, "");
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    // The password itself shows that the request is not forged.
    String password = request.getParameter("webSudoPassword");
    if (access.get().admin() && password != null && access.get().passwordIs(password)) {
      WebSudo.grant(request);
      response.sendRedirect(destination(request));
    } else {
      form(request, response, 403, "<p class=\"error\">The password you entered is incorrect.</p>");
    }
  }

  @Override
  protected void doDelete(HttpServletRequest request, HttpServletResponse response) {
    WebSudo.drop(request);
    response.setStatus(HttpServletResponse.SC_NO_CONTENT);
  }

  private static void form(
      HttpServletRequest request, HttpServletResponse response, int status, String error)
      throws IOException {
    Answers.text(
        response,
        status,
        "text/html",
        """
        <!DOCTYPE html>
        <html lang="en">
        <head><meta charset="utf-8"><title>Administrator Access</title>
        <link rel="stylesheet" href="/download/aui/aui-prototyping.css"></head>
        <body class="aui-page-focused aui-page-size-medium"><main class="aui-page-panel">
        <h1>Administrator Access</h1>%s
        <form class="aui" method="post" action="%s">
        <div class="field-group"><label for="password">Password</label>
        <input class="text" type="password" id="password" name="webSudoPassword"></div>
        <input type="hidden" name="webSudoDestination" value="%s">
        <div class="buttons"><button class="aui-button aui-button-primary">Confirm</button></div>
        </form></main></body></html>
        """
            .formatted(error, PATH, Html.escape(destination(request))));
  }

  private static String destination(HttpServletRequest request) {
    String wanted = request.getParameter("webSudoDestination");
    boolean here = wanted != null && wanted.startsWith("/") && !wanted.startsWith("//");
    return here && !wanted.contains("\\") ? wanted : "/";
  }
}
