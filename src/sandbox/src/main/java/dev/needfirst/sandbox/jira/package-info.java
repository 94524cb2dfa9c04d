/** The stand-in for Jira: where its data, services, REST and pages are put together. */
@NullMarked
package dev.needfirst.sandbox.jira;

import org.jspecify.annotations.NullMarked;
