/** What a need does to the business: unmet, and once it is met. */
@NullMarked
package dev.needfirst.core.impact;

import org.jspecify.annotations.NullMarked;
