// Source: docs.atlassian.com/software/jira/docs/api/7.2.0, CustomField and Issue.
package com.atlassian.jira.issue.context;

public interface IssueContext {}
