package dev.needfirst.sandbox.web;

import dev.needfirst.sandbox.jira.SandboxJira;
import dev.needfirst.sandbox.jira.data.StoredField;
import dev.needfirst.sandbox.jira.data.StoredUser;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Fields, people, plugins and the index, for administrators. */
final class AdminPage extends PageServlet {

  private static final long serialVersionUID = 1L;

  private final transient AdminMenu menu;

  AdminPage(SandboxJira jira) {
    super(jira);
    this.menu = new AdminMenu(jira);
  }

  @Override
  Page get(HttpServletRequest request, HttpServletResponse response, StoredUser user) {
    return user.admin() ? page(request, user, null) : forbidden();
  }

  @Override
  Page post(HttpServletRequest request, HttpServletResponse response, StoredUser user) {
    if (!user.admin()) {
      return forbidden();
    }
    jira().index().index(jira().data().issues());
    return page(request, user, "%,d issues were indexed.".formatted(jira().data().issues().size()));
  }

  private static Page forbidden() {
    return Page.fault(403, "Not allowed", "This page is for Jira administrators.");
  }

  private Page page(HttpServletRequest request, StoredUser user, @Nullable String done) {
    Markup body = new Markup();
    body.raw("<header class=\"sb-head\"><h1>Administration</h1></header>");
    if (done != null) {
      body.add(
          "<div class=\"aui-message aui-message-success\" role=\"status\"><p>{}</p></div>", done);
    }
    body.raw(
        """
        <section class="sb-module"><h2>Plugins</h2>
        <table class="aui sb-table"><thead><tr><th scope="col">Plugin</th><th scope="col">Version</th><th scope="col">State</th><th scope="col">Action</th></tr></thead>
        <tbody data-plugins><tr><td colspan="4">Loading…</td></tr></tbody></table></section>
        """);
    body.add(
        """
        <section class="sb-module"><h2>Index</h2>
        <form class="aui" method="post" action="/secure/admin/Sandbox.jspa">
        <input type="hidden" name="atl_token" value="{}">
        <p>The index holds what each issue looked like when it was indexed.</p>
        <button class="aui-button" type="submit">Re-index all issues</button></form></section>
        <section class="sb-module"><h2>Imports</h2>
        <p>Exports come in at the start: <code>bin/run --import PATH</code> takes a CSV or JSON file, a folder or a zip; <code>--project KEY</code> names the project of an export without issue keys. Importing again updates.</p></section>
        """,
        jira().logins().formToken(request));
    people(body);
    fields(body);
    return new Page(
        200,
        "Administration",
        body.html(),
        menu.html(user, AdminMenu.HOME),
        List.of("atl.general"),
        null);
  }

  private void people(Markup body) {
    List<StoredUser> people = jira().data().users().stream().filter(StoredUser::login).toList();
    body.raw(
        """
        <section class="sb-module"><h2>People who may log in</h2><p>The password is the user name.</p>
        <table class="aui sb-table"><thead><tr><th scope="col">User name</th><th scope="col">Name</th><th scope="col">Groups</th><th scope="col">Licence</th><th scope="col">Access token</th></tr></thead><tbody>\
        """);
    for (StoredUser person : people) {
      body.add(
          "<tr><td>{}</td><td>{}</td><td>{}</td><td>{}</td><td><code>{}</code></td></tr>",
          person.name(),
          person.displayName(),
          String.join(", ", person.groups().stream().sorted().toList()),
          person.licensed() ? "Yes" : "No",
          person.token());
    }
    body.raw("</tbody></table></section>");
  }

  private void fields(Markup body) {
    body.raw(
        """
        <section class="sb-module"><h2>Custom fields</h2>
        <table class="aui sb-table"><thead><tr><th scope="col">Name</th><th scope="col">Id</th><th scope="col">Type</th><th scope="col">Searcher</th></tr></thead><tbody>\
        """);
    for (StoredField field : jira().data().fields()) {
      String type = jira().types().names().get(field.typeKey());
      body.add(
          "<tr><td>{}</td><td><code>{}</code></td><td>{}</td><td>{}</td></tr>",
          field.name(),
          field.fieldId(),
          type == null ? field.typeKey() + " (not there)" : type,
          field.searcherKey() == null ? "None" : field.searcherKey().replaceFirst(".*:", ""));
    }
    body.raw("</tbody></table></section>");
  }
}
