/**
 * What the two halves of the sandbox know of each other: the host that runs the plugin, and Jira's
 * data.
 */
@NullMarked
package dev.needfirst.sandbox.seam;

import org.jspecify.annotations.NullMarked;
