// Source: atlassian-labs/atlassian-slack-integration-server @94c50dc,
// SlackGlobalAdminDataProvider.
package com.atlassian.plugin.web;

import com.atlassian.plugin.PluginParseException;
import java.util.Map;

public interface ContextProvider {
  void init(Map<String, String> params) throws PluginParseException;

  Map<String, Object> getContextMap(Map<String, Object> context);
}
