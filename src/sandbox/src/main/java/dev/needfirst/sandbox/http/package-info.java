/** The sandbox's web server and what it serves for the plugin. */
@NullMarked
package dev.needfirst.sandbox.http;

import org.jspecify.annotations.NullMarked;
