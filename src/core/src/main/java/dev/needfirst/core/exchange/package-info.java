/** What a project holds as a whole, as it goes out of one Jira and into another. */
@NullMarked
package dev.needfirst.core.exchange;

import org.jspecify.annotations.NullMarked;
