// Source: codescape/jira-scrum-poker @bb652fd, AdditionalFieldServiceImpl.
package com.atlassian.jira.issue.fields.layout.field;

public interface FieldLayoutItem {}
