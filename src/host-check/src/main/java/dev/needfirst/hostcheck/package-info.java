/** What a plugin jar asks of its host, found in its class files, and whether a Jira has it. */
@NullMarked
package dev.needfirst.hostcheck;

import org.jspecify.annotations.NullMarked;
