// Source: atlassian-labs/atlassian-slack-integration-server @94c50dc, ConfigureServlet and
// DefaultAttachmentBuilder.
package com.atlassian.sal.api;

public interface ApplicationProperties {
  String getBaseUrl(UrlMode urlMode);
}
