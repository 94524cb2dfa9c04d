/** Jira's Java services, as far as plugins of the sandbox use them. */
@NullMarked
package dev.needfirst.sandbox.jira.service;

import org.jspecify.annotations.NullMarked;
