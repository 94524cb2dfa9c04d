/** What holds over all modules: their arrows, the jar, its descriptor and its texts. */
@NullMarked
package dev.needfirst.checks;

import org.jspecify.annotations.NullMarked;
