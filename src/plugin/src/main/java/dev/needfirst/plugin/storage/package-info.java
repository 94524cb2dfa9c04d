/** Keeps everything in Jira's database, through Active Objects. */
@NullMarked
package dev.needfirst.plugin.storage;

import org.jspecify.annotations.NullMarked;
