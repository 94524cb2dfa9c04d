package dev.needfirst.sandbox.web;

import dev.needfirst.sandbox.jira.SandboxJira;
import dev.needfirst.sandbox.jira.data.StoredUser;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** What the user menu changes: theme, language, and whether one is logged in. */
final class PreferencesForm extends PageServlet {

  private static final long serialVersionUID = 1L;

  private static final int YEAR = 31_536_000;

  PreferencesForm(SandboxJira jira) {
    super(jira);
  }

  @Override
  @Nullable Page get(HttpServletRequest request, HttpServletResponse response, StoredUser user)
      throws IOException {
    response.sendRedirect("/issues/");
    return null;
  }

  @Override
  @Nullable Page post(HttpServletRequest request, HttpServletResponse response, StoredUser user)
      throws IOException {
    if (request.getParameter("logout") != null) {
      jira().logins().logOut(request);
      response.sendRedirect("/login.jsp");
      return null;
    }
    String theme = request.getParameter("theme");
    if (theme != null) {
      Cookie cookie = new Cookie(Layout.THEME_COOKIE, theme.equals("dark") ? "dark" : "light");
      cookie.setPath("/");
      cookie.setMaxAge(YEAR);
      cookie.setAttribute("SameSite", "Lax");
      response.addCookie(cookie);
    }
    String language = request.getParameter("language");
    if (language != null) {
      jira()
          .data()
          .records()
          .write(
              writing -> {
                jira().data().put(writing, user.speaking(language.equals("de") ? "de" : "en"));
                return true;
              });
    }
    response.sendRedirect(within(request.getParameter("back")));
    return null;
  }
}
