// Source: atlassian-labs/atlassian-slack-integration-server @94c50dc; alanmosely/basic-jira-
// development-panels @82e80239, PullRequestExistsCondition.
package com.atlassian.plugin.web;

import com.atlassian.plugin.PluginParseException;
import java.util.Map;

public interface Condition {
  void init(Map<String, String> params) throws PluginParseException;

  boolean shouldDisplay(Map<String, Object> context);
}
