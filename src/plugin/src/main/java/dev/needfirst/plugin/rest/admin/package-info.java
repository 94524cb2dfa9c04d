/** Answers for Jira's administrators: health, set-up, and what was added to Jira. */
@NullMarked
package dev.needfirst.plugin.rest.admin;

import org.jspecify.annotations.NullMarked;
