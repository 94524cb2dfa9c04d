/** Answers for files that are brought in, a table or everything of a project, and taken back. */
@NullMarked
package dev.needfirst.plugin.rest.importing;

import org.jspecify.annotations.NullMarked;
