/** What a project, and the Jira as a whole, has decided about Needfirst. */
@NullMarked
package dev.needfirst.core.project;

import org.jspecify.annotations.NullMarked;
