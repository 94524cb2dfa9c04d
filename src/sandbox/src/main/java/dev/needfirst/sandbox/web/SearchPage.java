package dev.needfirst.sandbox.web;

import dev.needfirst.sandbox.index.IssueDocument;
import dev.needfirst.sandbox.jira.SandboxJira;
import dev.needfirst.sandbox.jira.data.FieldId;
import dev.needfirst.sandbox.jira.data.StoredField;
import dev.needfirst.sandbox.jira.data.StoredIssue;
import dev.needfirst.sandbox.jira.data.StoredUser;
import dev.needfirst.sandbox.jql.JqlParser;
import dev.needfirst.sandbox.jql.JqlProblem;
import dev.needfirst.sandbox.jql.Search;
import dev.needfirst.sandbox.jql.SearchContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The issue search, at {@code /issues/}: JQL and a table with the value fields as columns. */
final class SearchPage extends PageServlet {

  private static final long serialVersionUID = 1L;

  private static final int PAGE = 50;

  private final transient Cells cells;

  SearchPage(SandboxJira jira) {
    super(jira);
    this.cells = new Cells(jira);
  }

  @Override
  Page get(HttpServletRequest request, HttpServletResponse response, StoredUser user) {
    String given = request.getParameter("jql");
    String jql = given == null ? "resolution = Unresolved ORDER BY updated DESC" : given;
    int start = start(request.getParameter("startAt"));
    Markup body = new Markup();
    body.add(
        """
        <header class="sb-head"><h1>Issues</h1></header>
        <form class="aui sb-query" method="get" action="/issues/" role="search">
        <label for="jql">JQL</label>
        <input class="text" type="text" id="jql" name="jql" value="{}" spellcheck="false" autocomplete="off">
        <button class="aui-button aui-button-primary" type="submit">Search</button>
        </form>
        """,
        jql);
    try {
      SearchContext context = SearchContext.of(user, jira().clock());
      Search.Hits hits = jira().search().run(JqlParser.parse(jql), context, start, PAGE);
      if (hits.total() == 0) {
        body.raw("<p class=\"sb-empty\">No issues were found to match your search.</p>");
      } else {
        table(body, hits.documents());
        paging(body, jql, start, hits);
      }
    } catch (JqlProblem problem) {
      body.raw("<div class=\"aui-message aui-message-error\" role=\"alert\"><ul>");
      problem.messages().forEach(message -> body.add("<li>{}</li>", message));
      body.raw("</ul></div>");
    }
    return Page.of("Issues", body.html());
  }

  private static int start(@Nullable String text) {
    return text != null && text.matches("\\d{1,7}") ? Integer.parseInt(text) : 0;
  }

  private void table(Markup body, List<IssueDocument> documents) {
    List<StoredField> values = cells.valueFields();
    body.raw(
        """
        <div class="sb-scroll" tabindex="0" role="region" aria-label="Issues found"><table class="aui sb-table"><thead><tr><th scope="col">Key</th><th scope="col">Type</th>
        <th scope="col">Summary</th><th scope="col">Status</th><th scope="col">Priority</th>
        <th scope="col">Assignee</th><th scope="col">Updated</th>\
        """);
    for (StoredField field : values) {
      body.add(
          field.number()
              ? "<th scope=\"col\" class=\"sb-number\">{}</th>"
              : "<th scope=\"col\">{}</th>",
          field.name());
    }
    body.raw("</tr></thead><tbody>");
    for (IssueDocument document : documents) {
      StoredIssue issue = document.issue();
      body.add(
          "<tr><td class=\"sb-key\"><a"
              + " href=\"/browse/{}\">{}</a></td><td>{}</td><td>{}</td><td>{}</td><td>{}</td><td>{}</td><td"
              + " class=\"sb-key\">{}</td>",
          issue.key(),
          issue.key(),
          issue.values().text(FieldId.ISSUE_TYPE),
          issue.summary(),
          cells.status(issue),
          issue.values().text(FieldId.PRIORITY),
          cells.user(issue.values().text(FieldId.ASSIGNEE)),
          cells.day(issue.values().whole(FieldId.UPDATED)));
      for (StoredField field : values) {
        body.add(
            field.number() ? "<td class=\"sb-number\">{}</td>" : "<td>{}</td>",
            cells.indexed(document, field));
      }
      body.raw("</tr>");
    }
    body.raw("</tbody></table></div>");
  }

  private static void paging(Markup body, String jql, int start, Search.Hits hits) {
    body.raw("<nav class=\"sb-paging\" aria-label=\"Pages\">");
    String query = "/issues/?jql=" + URLEncoder.encode(jql, StandardCharsets.UTF_8) + "&startAt=";
    if (start > 0) {
      body.add("<a href=\"{}\">Previous</a>", query + Math.max(0, start - PAGE));
    }
    body.add("<span>{}–{} of {}</span>", start + 1, start + hits.documents().size(), hits.total());
    if (start + PAGE < hits.total()) {
      body.add("<a href=\"{}\">Next</a>", query + (start + PAGE));
    }
    body.raw("</nav>");
  }
}
