/** The sandbox's command line: a stand-in for Jira that runs the packaged plugin. */
@NullMarked
package dev.needfirst.sandbox;

import org.jspecify.annotations.NullMarked;
