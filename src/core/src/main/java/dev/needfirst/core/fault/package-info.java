/** What is wrong with an input, as data that any language can put into words. */
@NullMarked
package dev.needfirst.core.fault;

import org.jspecify.annotations.NullMarked;
