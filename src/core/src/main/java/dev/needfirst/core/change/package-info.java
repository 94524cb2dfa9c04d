/** Who changed what, when and why; and how a change is written as a whole or not at all. */
@NullMarked
package dev.needfirst.core.change;

import org.jspecify.annotations.NullMarked;
