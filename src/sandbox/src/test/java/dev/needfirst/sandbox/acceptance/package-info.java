/** The packaged plugin in the running sandbox, as its users meet it: over HTTP. */
@NullMarked
package dev.needfirst.sandbox.acceptance;

import org.jspecify.annotations.NullMarked;
