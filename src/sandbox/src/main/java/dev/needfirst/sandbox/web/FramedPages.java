package dev.needfirst.sandbox.web;

import dev.needfirst.sandbox.jira.SandboxJira;
import dev.needfirst.sandbox.jira.data.StoredUser;
import dev.needfirst.sandbox.seam.AdminFrame;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;

/** A plugin's pages among those of the administration. */
public final class FramedPages implements AdminFrame {

  private final SandboxJira jira;
  private final Layout layout;
  private final AdminMenu menu;

  public FramedPages(SandboxJira jira) {
    this.jira = jira;
    this.layout = new Layout(jira);
    this.menu = new AdminMenu(jira);
  }

  @Override
  public void send(
      HttpServletRequest request, HttpServletResponse response, String title, String body)
      throws IOException {
    StoredUser user = Objects.requireNonNull(jira.authentication().user());
    Page page =
        new Page(
            200, title, body, menu.html(user, request.getRequestURI()), List.of("atl.admin"), null);
    PageServlet.send(response, page.status(), layout.html(request, page));
  }
}
