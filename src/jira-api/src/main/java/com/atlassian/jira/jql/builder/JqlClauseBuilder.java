// Source: atlassian-labs/atlassian-slack-integration-server @94c50dc, JqlIssueFilter and
// JqlIndexSearcher; docs.atlassian.com/jira/4.4.4, JqlClauseBuilder (an interface).
package com.atlassian.jira.jql.builder;

import com.atlassian.query.Query;
import com.atlassian.query.clause.Clause;

public interface JqlClauseBuilder {
  JqlClauseBuilder addClause(Clause clause);

  JqlClauseBuilder and();

  Query buildQuery();
}
