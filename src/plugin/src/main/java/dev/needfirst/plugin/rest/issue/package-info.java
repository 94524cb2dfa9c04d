/**
 * Answers for issues: what they are worth and why, beside each other, and what is written on them.
 */
@NullMarked
package dev.needfirst.plugin.rest.issue;

import org.jspecify.annotations.NullMarked;
