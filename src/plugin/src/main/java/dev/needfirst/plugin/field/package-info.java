/** The four result fields, as custom-field types of Jira. */
@NullMarked
package dev.needfirst.plugin.field;

import org.jspecify.annotations.NullMarked;
