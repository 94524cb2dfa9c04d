/** What is known about a need, and how. */
@NullMarked
package dev.needfirst.core.evidence;

import org.jspecify.annotations.NullMarked;
