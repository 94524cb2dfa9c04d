package dev.needfirst.sandbox.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.needfirst.sandbox.index.IssueDocument;
import dev.needfirst.sandbox.jira.data.JiraData;
import dev.needfirst.sandbox.jira.data.StoredIssue;
import dev.needfirst.sandbox.jql.JqlParser;
import dev.needfirst.sandbox.jql.JqlProblem;
import dev.needfirst.sandbox.jql.Search;
import dev.needfirst.sandbox.jql.SearchContext;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code /search}, by GET and POST. */
final class SearchResource implements Resource {

  private static final int USUAL_PAGE = 50;
  private static final int LARGEST_PAGE = 1000;

  private final JiraData data;
  private final Search search;
  private final IssueJson json;
  private final FieldsResource fields;
  private final Clock clock;

  SearchResource(JiraData data, Search search, IssueJson json, FieldsResource fields, Clock clock) {
    this.data = data;
    this.search = search;
    this.json = json;
    this.fields = fields;
    this.clock = clock;
  }

  private record Request(
      String jql, int start, int max, Wanted wanted, String expand, boolean validated) {}

  @Override
  public Reply answer(Call call) throws IOException {
    if (call.is("GET")) {
      String jql = call.parameter("jql");
      String expand = call.parameter("expand");
      return run(
          call,
          new Request(
              jql == null ? "" : jql,
              call.number("startAt", 0),
              call.number("maxResults", USUAL_PAGE),
              Wanted.of(call.request().getParameterValues("fields")),
              expand == null ? "" : expand,
              !"false".equalsIgnoreCase(call.parameter("validateQuery"))));
    }
    if (call.is("POST")) {
      ObjectNode body = call.body();
      return run(
          call,
          new Request(
              body.path("jql").asText(""),
              body.path("startAt").asInt(0),
              body.path("maxResults").asInt(USUAL_PAGE),
              Wanted.of(texts(body.path("fields"))),
              String.join(",", texts(body.path("expand"))),
              body.path("validateQuery").asBoolean(true)));
    }
    throw RestFault.noMethod();
  }

  private static List<String> texts(JsonNode node) {
    List<String> texts = new ArrayList<>();
    if (node.isTextual()) {
      texts.add(node.asText());
    }
    node.forEach(item -> texts.add(item.asText()));
    return texts;
  }

  private Reply run(Call call, Request request) {
    if (request.start() < 0) {
      throw new RestFault(400, "The value of 'startAt' must not be negative.");
    }
    int max = request.max() < 0 ? LARGEST_PAGE : Math.min(LARGEST_PAGE, request.max());
    try {
      SearchContext context = SearchContext.of(call.caller(), clock);
      context = request.validated() ? context : context.lenient();
      Search.Hits hits = search.run(JqlParser.parse(request.jql()), context, request.start(), max);
      List<Object> issues = new ArrayList<>();
      for (IssueDocument document : hits.documents()) {
        StoredIssue issue = data.issue(document.issue().id());
        if (issue != null) {
          issues.add(json.issue(issue, request.wanted(), call.caller()));
        }
      }
      Map<String, @Nullable Object> reply = new LinkedHashMap<>();
      reply.put("expand", "schema,names");
      reply.put("startAt", request.start());
      reply.put("maxResults", max);
      reply.put("total", hits.total());
      reply.put("issues", issues);
      fields.expand(reply, request.expand(), request.wanted());
      return Reply.ok(reply);
    } catch (JqlProblem e) {
      throw new RestFault(400, e.messages(), Map.of());
    }
  }
}
