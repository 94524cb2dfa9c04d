/** The one translation between Jira and the core: issues, users, permissions, fields and texts. */
@NullMarked
package dev.needfirst.plugin.issue;

import org.jspecify.annotations.NullMarked;
