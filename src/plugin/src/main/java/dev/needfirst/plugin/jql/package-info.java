/** Functions of JQL that choose issues by what Needfirst knows about them. */
@NullMarked
package dev.needfirst.plugin.jql;

import org.jspecify.annotations.NullMarked;
