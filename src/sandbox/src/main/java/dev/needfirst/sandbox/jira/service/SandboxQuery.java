package dev.needfirst.sandbox.jira.service;

import com.atlassian.query.Query;
import dev.needfirst.sandbox.jql.JqlQuery;

/** A query as plugins hold it. */
public record SandboxQuery(JqlQuery jql) implements Query {}
