// Source: atlascommunity/jira-plugins-groovy @ef39c511, DateCompareFunction.
package com.atlassian.jira.jql.query;

import com.atlassian.jira.user.ApplicationUser;

public interface QueryCreationContext {
  ApplicationUser getApplicationUser();
}
