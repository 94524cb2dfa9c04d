/** The ten laws of the score, held over generated needs, issues and models. */
@NullMarked
package dev.needfirst.core.laws;

import org.jspecify.annotations.NullMarked;
