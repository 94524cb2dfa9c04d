/** The order of a backlog by value, and how firm its places are. */
@NullMarked
package dev.needfirst.core.ranking;

import org.jspecify.annotations.NullMarked;
