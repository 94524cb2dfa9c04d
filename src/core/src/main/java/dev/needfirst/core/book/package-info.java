/** Every score of this node in memory, following the log of changes. */
@NullMarked
package dev.needfirst.core.book;

import org.jspecify.annotations.NullMarked;
