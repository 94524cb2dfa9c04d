/** Answers for needs: lists of them, one on its page, its parts, its changes, and merging. */
@NullMarked
package dev.needfirst.plugin.rest.need;

import org.jspecify.annotations.NullMarked;
