/** The home folder and the database in it, or the server in its place. */
@NullMarked
package dev.needfirst.sandbox.storage;

import org.jspecify.annotations.NullMarked;
