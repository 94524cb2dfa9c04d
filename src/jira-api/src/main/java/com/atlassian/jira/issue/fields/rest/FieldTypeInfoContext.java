// Source: atlascommunity/jira-plugins-groovy @ef39c511, ScriptedCFType.
package com.atlassian.jira.issue.fields.rest;

public interface FieldTypeInfoContext {}
