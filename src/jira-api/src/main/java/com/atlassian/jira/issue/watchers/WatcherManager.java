// Source: alanmosely/basic-jira-development-panels @82e80239, PullRequestServiceImpl.
package com.atlassian.jira.issue.watchers;

import com.atlassian.jira.issue.Issue;
import com.atlassian.jira.user.ApplicationUser;
import java.util.Collection;

public interface WatcherManager {
  Collection<ApplicationUser> getWatchersUnsorted(Issue issue);
}
