// Source: codescape/jira-scrum-poker @bb652fd, EstimateFieldServiceImpl.
package com.atlassian.jira.issue;

public interface MutableIssue extends Issue {}
