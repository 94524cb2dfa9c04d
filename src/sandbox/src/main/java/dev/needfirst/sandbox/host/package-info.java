/** The container that runs the packaged plugin: OSGi, Spring, the descriptor and its modules. */
@NullMarked
package dev.needfirst.sandbox.host;

import org.jspecify.annotations.NullMarked;
