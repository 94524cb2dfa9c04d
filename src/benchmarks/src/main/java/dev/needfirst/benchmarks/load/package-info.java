/** How long the pages' data take over HTTP, against a running sandbox. */
@NullMarked
package dev.needfirst.benchmarks.load;

import org.jspecify.annotations.NullMarked;
