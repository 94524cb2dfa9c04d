package com.atlassian.plugin.util;

import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Asked by Active Objects for the plugin to put in its metrics; the sandbox measures nothing. */
@NullMarked
public final class PluginKeyStack {

  private PluginKeyStack() {}

  public static @Nullable String getFirstPluginKey() {
    return null;
  }
}
