// Source: cures-hub/cures-condec-jira @fbadb349, MockComment.
package com.atlassian.jira.issue.comments;

import com.atlassian.jira.user.ApplicationUser;

public interface Comment {
  ApplicationUser getAuthorApplicationUser();
}
