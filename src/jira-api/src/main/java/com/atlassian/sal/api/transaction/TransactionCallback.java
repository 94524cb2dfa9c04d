// Source: alanmosely/basic-jira-development-panels @82e80239, PullRequestServiceImpl.
package com.atlassian.sal.api.transaction;

public interface TransactionCallback<T> {
  T doInTransaction();
}
