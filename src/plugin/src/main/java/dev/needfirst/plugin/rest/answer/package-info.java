/** What all answers share: who asks, what a request brings, and the JSON that goes out. */
@NullMarked
package dev.needfirst.plugin.rest.answer;

import org.jspecify.annotations.NullMarked;
