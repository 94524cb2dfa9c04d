/** The REST resources: strict JSON in, JSON out, and one shape for every error. */
@NullMarked
package dev.needfirst.plugin.rest;

import org.jspecify.annotations.NullMarked;
