package dev.needfirst.sandbox.web;

import dev.needfirst.sandbox.jira.SandboxJira;
import dev.needfirst.sandbox.jira.data.StoredUser;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The login, at {@code /login.jsp}. */
final class LoginPage extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private final transient SandboxJira jira;
  private final transient Layout layout;

  LoginPage(SandboxJira jira) {
    this.jira = jira;
    this.layout = new Layout(jira);
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    form(request, response, 200, null);
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    StoredUser user =
        jira.logins()
            .check(request.getParameter("os_username"), request.getParameter("os_password"));
    if (user == null) {
      form(request, response, 401, "Sorry, your username and password are incorrect.");
      return;
    }
    jira.logins().logIn(request, user);
    response.sendRedirect(PageServlet.within(request.getParameter("os_destination")));
  }

  private void form(
      HttpServletRequest request, HttpServletResponse response, int status, @Nullable String error)
      throws IOException {
    Markup body = new Markup();
    body.raw("<header class=\"sb-head\"><h1>Log in</h1></header>");
    if (error != null) {
      body.add(
          "<div class=\"aui-message aui-message-error\" role=\"alert\"><p>{}</p></div>", error);
    }
    body.add(
        """
        <form class="aui" method="post" action="/login.jsp">
        <input type="hidden" name="os_destination" value="{}">
        <div class="field-group"><label for="os_username">Username</label>
        <input class="text" type="text" id="os_username" name="os_username" autocomplete="username" required></div>
        <div class="field-group"><label for="os_password">Password</label>
        <input class="text" type="password" id="os_password" name="os_password" autocomplete="current-password" required></div>
        <div class="buttons-container"><div class="buttons"><button class="aui-button aui-button-primary" type="submit">Log in</button></div></div>
        </form>
        <p>The sandbox's people are {} (the password is the name).</p>
        """,
        PageServlet.within(request.getParameter("os_destination")),
        String.join(
            ", ",
            jira.data().users().stream().filter(StoredUser::login).map(StoredUser::name).toList()));
    PageServlet.send(
        response,
        status,
        layout.html(request, new Page(status, "Log in", body.html(), null, List.of(), null)));
  }
}
