/** The first hour on an old backlog: what is written in batches, and taken back in one go. */
@NullMarked
package dev.needfirst.core.start;

import org.jspecify.annotations.NullMarked;
