package dev.needfirst.sandbox.http;

import com.atlassian.sal.api.websudo.WebSudoManager;
import com.atlassian.sal.api.websudo.WebSudoSessionException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Lets servlets of plugins ask for the password again. */
public final class WebSudoOfBrowsers implements WebSudoManager {

  @Override
  public void willExecuteWebSudoRequest(HttpServletRequest request) {
    if (!WebSudo.isGranted(request)) {
      throw new WebSudoSessionException("The password has not been given again.");
    }
  }

  @Override
  public void enforceWebSudoProtection(HttpServletRequest request, HttpServletResponse response) {
    String here = URLEncoder.encode(request.getRequestURI(), StandardCharsets.UTF_8);
    try {
      response.sendRedirect(WebSudoPage.PATH + "?webSudoDestination=" + here);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
