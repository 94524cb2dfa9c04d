/** Jira's own REST, in Jira's shapes, as far as the sandbox needs it. */
@NullMarked
package dev.needfirst.sandbox.rest;

import org.jspecify.annotations.NullMarked;
