package com.atlassian.plugin.util;

/**
 * What the real Active Objects calls while it works, and that is not on Central: knows no plugin.
 */
public final class PluginKeyStack {

  private PluginKeyStack() {}

  public static String getFirstPluginKey() {
    return "dev.needfirst";
  }
}
