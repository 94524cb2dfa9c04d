// Source: atlassian-labs/atlassian-slack-integration-server @94c50dc, JiraSlackLinkAccessManager
// and IssuePanelResource.
package com.atlassian.jira.user.util;

import com.atlassian.jira.user.ApplicationUser;

public interface UserManager {
  ApplicationUser getUserByKey(String userKey);

  ApplicationUser getUserByName(String userName);
}
