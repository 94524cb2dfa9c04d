/**
 * Answers for projects: what they have decided, who sees what, changes, search, and the pages'
 * texts.
 */
@NullMarked
package dev.needfirst.plugin.rest.project;

import org.jspecify.annotations.NullMarked;
