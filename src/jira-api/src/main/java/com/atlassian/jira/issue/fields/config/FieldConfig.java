// Source: codescape/jira-scrum-poker @bb652fd, EstimateFieldServiceImpl.
package com.atlassian.jira.issue.fields.config;

public interface FieldConfig {}
