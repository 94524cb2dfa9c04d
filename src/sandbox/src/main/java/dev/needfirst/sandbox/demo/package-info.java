/** The demo backlog: a made-up product with issues, needs and evidence, and how it gets in. */
@NullMarked
package dev.needfirst.sandbox.demo;

import org.jspecify.annotations.NullMarked;
