/** The parameters of the score, with their valid ranges. */
@NullMarked
package dev.needfirst.core.model;

import org.jspecify.annotations.NullMarked;
