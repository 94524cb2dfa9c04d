/**
 * Answers for the first hour: needs out of pasted text, links, evidence and impacts out of what
 * Jira knows.
 */
@NullMarked
package dev.needfirst.plugin.rest.start;

import org.jspecify.annotations.NullMarked;
