/** Answers for models: the present one, past ones, and what a changed one would do. */
@NullMarked
package dev.needfirst.plugin.rest.model;

import org.jspecify.annotations.NullMarked;
