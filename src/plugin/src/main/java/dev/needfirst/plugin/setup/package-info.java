/** Gives a Jira the fields that the plugin works with. */
@NullMarked
package dev.needfirst.plugin.setup;

import org.jspecify.annotations.NullMarked;
