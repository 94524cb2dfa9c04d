/** A plugin of a few classes, packaged as a jar by the tests that run it. */
@NullMarked
package dev.needfirst.sandbox.sample;

import org.jspecify.annotations.NullMarked;
