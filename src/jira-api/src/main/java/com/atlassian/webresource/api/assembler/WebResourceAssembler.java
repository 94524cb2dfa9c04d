// Source: atlassian-labs/atlassian-slack-integration-server @94c50dc, IssueWebPanel.
package com.atlassian.webresource.api.assembler;

public interface WebResourceAssembler {
  RequiredResources resources();
}
