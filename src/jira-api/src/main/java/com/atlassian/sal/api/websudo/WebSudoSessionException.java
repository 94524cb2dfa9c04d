// Source: atlassian-labs/atlassian-slack-integration-server @94c50dc, ConfigureServlet;
// docs.atlassian.com/sal-parent, WebSudoSessionException.
package com.atlassian.sal.api.websudo;

public class WebSudoSessionException extends SecurityException {
  private static final long serialVersionUID = 1L;

  public WebSudoSessionException(String message) {
    super(message);
  }
}
