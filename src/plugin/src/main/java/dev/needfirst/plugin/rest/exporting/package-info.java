/** Answers that go out as files: a ranked list as a table, and everything of a project as JSON. */
@NullMarked
package dev.needfirst.plugin.rest.exporting;

import org.jspecify.annotations.NullMarked;
