// Source: atlassian-labs/atlassian-slack-integration-server @94c50dc, JqlIssueFilter and
// JqlIndexSearcher; docs.atlassian.com/jira/latest, JqlQueryBuilder.
package com.atlassian.jira.jql.builder;

public class JqlQueryBuilder {
  JqlQueryBuilder() {}

  public static JqlQueryBuilder newBuilder() {
    throw new UnsupportedOperationException("a signature only");
  }

  public JqlClauseBuilder where() {
    throw new UnsupportedOperationException("a signature only");
  }
}
