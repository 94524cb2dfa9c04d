/** What runs inside Jira: adapters between Jira and the core, one package for each role in Jira. */
@NullMarked
package dev.needfirst.plugin;

import org.jspecify.annotations.NullMarked;
