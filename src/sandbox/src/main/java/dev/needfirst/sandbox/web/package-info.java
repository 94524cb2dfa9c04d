/** The sandbox's pages: server-rendered HTML in AUI's classes. */
@NullMarked
package dev.needfirst.sandbox.web;

import org.jspecify.annotations.NullMarked;
