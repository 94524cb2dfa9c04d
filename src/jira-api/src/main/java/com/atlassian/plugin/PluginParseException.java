// Source: atlassian-labs/atlassian-slack-integration-server @94c50dc,
// SlackGlobalAdminDataProvider.
package com.atlassian.plugin;

public class PluginParseException extends RuntimeException {
  private static final long serialVersionUID = 1L;
}
