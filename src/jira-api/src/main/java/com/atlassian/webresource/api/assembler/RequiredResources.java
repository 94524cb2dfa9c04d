// Source: atlassian-labs/atlassian-slack-integration-server @94c50dc, IssueWebPanel; cures-
// hub/cures-condec-confluence, MockPageBuilderService (the return types).
package com.atlassian.webresource.api.assembler;

public interface RequiredResources {
  RequiredResources requireContext(String context);

  RequiredResources requireWebResource(String moduleCompleteKey);
}
