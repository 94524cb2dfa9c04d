/** Whether the Jira that runs the plugin has what the plugin refers to. */
@NullMarked
package dev.needfirst.plugin.health;

import org.jspecify.annotations.NullMarked;
