/** The value score of one issue: figures, interval, status, and why. */
@NullMarked
package dev.needfirst.core.score;

import org.jspecify.annotations.NullMarked;
