/**
 * Keeps the score book and Jira's index in step with what is recorded, on every node and in the
 * background.
 */
@NullMarked
package dev.needfirst.plugin.index;

import org.jspecify.annotations.NullMarked;
