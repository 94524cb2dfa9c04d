// Source: atlassian-labs/atlassian-slack-integration-server @94c50dc, JqlIndexSearcher.
package com.atlassian.query;

public interface Query {}
