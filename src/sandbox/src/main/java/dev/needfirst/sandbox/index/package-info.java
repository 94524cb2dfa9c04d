/** The search index: what each issue looked like when it was indexed. */
@NullMarked
package dev.needfirst.sandbox.index;

import org.jspecify.annotations.NullMarked;
