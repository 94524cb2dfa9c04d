/** A subset of JQL: read, checked with Jira's messages, and run on the index. */
@NullMarked
package dev.needfirst.sandbox.jql;

import org.jspecify.annotations.NullMarked;
