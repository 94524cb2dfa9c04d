// Source: docs.atlassian.com/jira/latest, Scheme.
package com.atlassian.jira.scheme;

public class Scheme {}
