/** Reads what real Jiras export: CSV, and issues as REST gives them. Fires no events. */
@NullMarked
package dev.needfirst.sandbox.imports;

import org.jspecify.annotations.NullMarked;
