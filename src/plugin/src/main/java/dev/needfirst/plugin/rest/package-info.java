/**
 * The REST resources, and one shape for every error; what answers is in the packages below, one for
 * each capability.
 */
@NullMarked
package dev.needfirst.plugin.rest;

import org.jspecify.annotations.NullMarked;
