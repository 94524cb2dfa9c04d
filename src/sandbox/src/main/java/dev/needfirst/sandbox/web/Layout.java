package dev.needfirst.sandbox.web;

import dev.needfirst.sandbox.jira.SandboxJira;
import dev.needfirst.sandbox.jira.data.StoredUser;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** The frame around every page: head, header with menus, sidebar, main. */
final class Layout {

  static final String THEME_COOKIE = "sandbox.theme";

  private final SandboxJira jira;

  Layout(SandboxJira jira) {
    this.jira = jira;
  }

  String html(HttpServletRequest request, Page page) {
    StoredUser user = jira.authentication().user();
    String theme = theme(request);
    Markup html = new Markup();
    html.add(
        """
        <!DOCTYPE html>
        <html lang="en" data-color-mode="{}" data-theme="light:light dark:dark">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="ajs-context-path" content="">
        <meta name="ajs-base-url" content="{}">
        <meta name="ajs-remote-user" content="{}">
        <meta name="ajs-user-locale" content="{}">
        """,
        theme,
        jira.baseUrl(),
        user == null ? "" : user.name(),
        user == null ? "en" : user.language());
    if (page.issueKey() != null) {
      html.add("<meta name=\"ajs-issue-key\" content=\"{}\">\n", page.issueKey());
    }
    html.add("<title>{} - Needfirst sandbox</title>\n", page.title());
    html.raw(
        """
        <link rel="icon" href="data:,">
        <link rel="stylesheet" href="/download/aui/aui-prototyping.css">
        <link rel="stylesheet" href="/sandbox/sandbox.css">
        <script src="/download/aui/jquery.js" defer></script>
        <script src="/download/aui/aui-prototyping.js" defer></script>
        <script src="/sandbox/sandbox.js" defer></script>
        """);
    // After the body is made, since its panels have required their resources by then.
    html.raw(jira.plugin().resourceTags(page.contexts()));
    html.raw(
        """
        </head>
        <body class="aui-layout">
        <a class="sb-skip" href="#content">Skip to content</a>
        """);
    header(html, request, user, theme);
    html.raw("<div class=\"sb-frame\">");
    if (page.sidebar() != null) {
      html.raw(page.sidebar());
    }
    html.raw("<main id=\"content\" class=\"sb-main\" tabindex=\"-1\">");
    html.raw(page.body());
    html.raw("</main></div>\n</body>\n</html>\n");
    return html.html();
  }

  private void header(
      Markup html, HttpServletRequest request, @Nullable StoredUser user, String theme) {
    html.raw(
        """
        <header class="sb-top">
        <a class="sb-brand" href="/issues/">Needfirst sandbox</a>
        <nav class="sb-nav" aria-label="Site"><a href="/projects/">Projects</a><a href="/issues/">Issues</a>\
        """);
    if (user != null && user.admin()) {
      html.raw("<a href=\"/secure/admin/Sandbox.jspa\">Administration</a>");
    }
    html.raw("</nav>");
    if (user == null) {
      html.raw("<a class=\"sb-login\" href=\"/login.jsp\">Log in</a></header>\n");
      return;
    }
    String back =
        request.getRequestURI()
            + (request.getQueryString() == null ? "" : "?" + request.getQueryString());
    String other = theme.equals("dark") ? "light" : "dark";
    String language = user.language().equals("de") ? "en" : "de";
    html.add("<details class=\"sb-menu\"><summary>{}</summary>", user.displayName());
    html.add(
        "<form method=\"post\" action=\"/secure/Preferences.jspa\"><input type=\"hidden\""
            + " name=\"atl_token\" value=\"{}\"><input type=\"hidden\" name=\"back\" value=\"{}\">",
        jira.logins().formToken(request),
        back);
    html.add(
        "<button class=\"aui-button aui-button-subtle\" name=\"theme\" value=\"{}\">{}</button>",
        other,
        other.equals("dark") ? "Dark theme" : "Light theme");
    html.add(
        "<button class=\"aui-button aui-button-subtle\" name=\"language\" value=\"{}\">{}</button>",
        language,
        language.equals("de") ? "Language: Deutsch" : "Language: English");
    html.raw(
        "<button class=\"aui-button aui-button-subtle\" name=\"logout\" value=\"true\">Log"
            + " out</button></form></details></header>\n");
  }

  private static String theme(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    if (cookies != null) {
      for (Cookie cookie : cookies) {
        if (cookie.getName().equals(THEME_COOKIE) && cookie.getValue().equals("dark")) {
          return "dark";
        }
      }
    }
    return "light";
  }
}
