package dev.needfirst.sandbox.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.needfirst.sandbox.jira.data.JiraData;
import dev.needfirst.sandbox.jira.data.Permissions;
import dev.needfirst.sandbox.jira.data.StoredIssue;
import dev.needfirst.sandbox.jira.service.IssueEditing;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** {@code PUT /rest/agile/1.0/issue/rank}: all or none, so never a 207. */
final class RankResource implements Resource {

  private static final int MOST = 50;

  private final JiraData data;
  private final Permissions permissions;
  private final IssueEditing editing;

  RankResource(JiraData data, IssueEditing editing) {
    this.data = data;
    this.permissions = new Permissions(data);
    this.editing = editing;
  }

  @Override
  public Reply answer(Call call) throws IOException {
    if (!call.segment(1).equals("rank") || call.path().size() != 2) {
      throw new RestFault(404, "There is no such resource.");
    }
    if (!call.is("PUT")) {
      throw RestFault.noMethod();
    }
    call.user();
    ObjectNode body = call.body();
    boolean before = body.hasNonNull("rankBeforeIssue");
    if (before == body.hasNonNull("rankAfterIssue")) {
      throw new RestFault(
          400, "Exactly one of 'rankBeforeIssue' and 'rankAfterIssue' is required.");
    }
    List<StoredIssue> issues = new ArrayList<>();
    for (JsonNode named : body.path("issues")) {
      issues.add(rankable(call, named.asText()));
    }
    if (issues.isEmpty() || issues.size() > MOST) {
      throw new RestFault(400, "Between 1 and 50 issues can be ranked at once.");
    }
    String beside = body.get(before ? "rankBeforeIssue" : "rankAfterIssue").asText();
    StoredIssue place = visible(call, beside);
    if (issues.stream().anyMatch(issue -> issue.id() == place.id())) {
      throw new RestFault(400, "An issue cannot be ranked beside itself.");
    }
    editing.rank(issues, place, before);
    return Reply.done();
  }

  private StoredIssue visible(Call call, String named) {
    StoredIssue issue = data.issueByKeyOrId(named);
    if (issue == null || !permissions.onIssue(Permissions.BROWSE, issue, call.caller())) {
      throw new RestFault(
          400, "Issue does not exist or you do not have permission to see it: " + named);
    }
    return issue;
  }

  private StoredIssue rankable(Call call, String named) {
    StoredIssue issue = visible(call, named);
    if (!permissions.onIssue(Permissions.SCHEDULE, issue, call.caller())) {
      throw new RestFault(403, "You do not have permission to rank issues in this project.");
    }
    return issue;
  }
}
