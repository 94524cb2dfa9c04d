/** The platform's services that need none of Jira's data, or only who is asking. */
@NullMarked
package dev.needfirst.sandbox.services;

import org.jspecify.annotations.NullMarked;
