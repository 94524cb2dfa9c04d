package dev.needfirst.plugin.panel;

import com.atlassian.annotations.security.AdminOnly;
import com.atlassian.jira.security.JiraAuthenticationContext;
import com.atlassian.jira.user.ApplicationUser;
import com.atlassian.sal.api.websudo.WebSudoManager;
import com.atlassian.sal.api.websudo.WebSudoSessionException;
import dev.needfirst.plugin.issue.Messages;
import dev.needfirst.plugin.issue.Rights;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The settings of the whole Jira, among Jira's own pages of administration.
 *
 * <p>Whoever opens it has given the password again, so that what is saved there is not refused.
 */
@AdminOnly
public final class SettingsServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private final transient JiraAuthenticationContext authentication;
  private final transient Rights rights;
  private final transient WebSudoManager webSudo;
  private final transient Containers containers;
  private final transient Messages messages;

  @Inject
  public SettingsServlet(
      JiraAuthenticationContext authentication,
      Rights rights,
      WebSudoManager webSudo,
      Containers containers,
      Messages messages) {
    this.authentication = authentication;
    this.rights = rights;
    this.webSudo = webSudo;
    this.containers = containers;
    this.messages = messages;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    // Jira has checked already, where it knows the annotation.
    ApplicationUser user = authentication.getLoggedInUser();
    if (user == null || !rights.administersJira(user)) {
      response.sendError(
          user == null ? HttpServletResponse.SC_UNAUTHORIZED : HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    try {
      webSudo.willExecuteWebSudoRequest(request);
    } catch (WebSudoSessionException passwordIsWanted) {
      webSudo.enforceWebSudoProtection(request, response);
      return;
    }
    response.setContentType("text/html;charset=UTF-8");
    response.setHeader("Cache-Control", "no-store");
    response.getWriter().print(page(containers.settings(null, true)));
  }

  /** Jira puts its own frame around what names its decorator. */
  private String page(Map<String, Object> container) {
    String attributes =
        Stream.of("admin", "base", "locale", "texts", "failed", "again")
            .map(
                name ->
                    " data-" + name + "=\"" + encoded(String.valueOf(container.get(name))) + "\"")
            .collect(Collectors.joining());
    return "<!DOCTYPE html>\n<html><head><title>"
        + encoded(messages.text("needfirst.settings.title"))
        + "</title><meta name=\"decorator\" content=\"atl.admin\"></head>\n"
        + "<body><needfirst-settings"
        + attributes
        + "></needfirst-settings></body></html>\n";
  }

  private static String encoded(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
