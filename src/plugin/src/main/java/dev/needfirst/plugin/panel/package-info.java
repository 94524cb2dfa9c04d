/** The containers in Jira's pages that the pages of the plugin mount in. */
@NullMarked
package dev.needfirst.plugin.panel;

import org.jspecify.annotations.NullMarked;
