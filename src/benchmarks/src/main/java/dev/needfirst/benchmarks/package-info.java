/** How fast, against the budgets of the architecture. */
@NullMarked
package dev.needfirst.benchmarks;

import org.jspecify.annotations.NullMarked;
