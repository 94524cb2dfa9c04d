/** What a Jira knows, kept in the database and in the memory of every node. */
@NullMarked
package dev.needfirst.sandbox.jira.data;

import org.jspecify.annotations.NullMarked;
