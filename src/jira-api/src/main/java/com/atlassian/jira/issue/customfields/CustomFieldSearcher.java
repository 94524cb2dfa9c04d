// Source: docs.atlassian.com/jira-software/11.3.0-m0002, VersionSearcherWrapper.
package com.atlassian.jira.issue.customfields;

public interface CustomFieldSearcher {}
