// Source: atlassian-labs/atlassian-slack-integration-server @94c50dc, JqlIndexSearcher.
package com.atlassian.query;

import com.atlassian.query.clause.Clause;

public interface Query {
  Clause getWhereClause();
}
