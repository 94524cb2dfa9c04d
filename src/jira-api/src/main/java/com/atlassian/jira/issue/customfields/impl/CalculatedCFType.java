// Source: docs.atlassian.com/jira-software/10.6.0, RankCFType; docs.atlassian.com/jira/latest,
// CalculatedCFType; atlascommunity/jira-plugins-groovy @ef39c511, JqlFunctionCFType.
package com.atlassian.jira.issue.customfields.impl;

public abstract class CalculatedCFType<T, S> extends AbstractCustomFieldType<T, S> {}
