/**
 * What people do: record needs, evidence and impacts, link them to issues, enable projects, choose
 * models.
 */
@NullMarked
package dev.needfirst.core.recording;

import org.jspecify.annotations.NullMarked;
