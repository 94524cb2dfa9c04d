/** What people look at: the value of an issue, the needs of a project, its ranking, its changes. */
@NullMarked
package dev.needfirst.core.viewing;

import org.jspecify.annotations.NullMarked;
