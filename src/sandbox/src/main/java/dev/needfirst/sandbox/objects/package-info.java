/** The real Active Objects, behind the interface that Jira gives to plugins. */
@NullMarked
package dev.needfirst.sandbox.objects;

import org.jspecify.annotations.NullMarked;
