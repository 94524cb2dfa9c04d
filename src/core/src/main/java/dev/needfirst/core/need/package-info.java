/** Needs, the issues that serve them, and what an issue's own fields say. */
@NullMarked
package dev.needfirst.core.need;

import org.jspecify.annotations.NullMarked;
