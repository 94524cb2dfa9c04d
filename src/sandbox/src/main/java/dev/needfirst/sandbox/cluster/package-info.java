/** What the nodes of one database do together: locks, jobs, and knowing of each other. */
@NullMarked
package dev.needfirst.sandbox.cluster;

import org.jspecify.annotations.NullMarked;
