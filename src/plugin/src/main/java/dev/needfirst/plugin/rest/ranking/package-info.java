/**
 * Answers for ranked lists: what is asked for, the order, the rows, and how a list stands as a
 * whole.
 */
@NullMarked
package dev.needfirst.plugin.rest.ranking;

import org.jspecify.annotations.NullMarked;
