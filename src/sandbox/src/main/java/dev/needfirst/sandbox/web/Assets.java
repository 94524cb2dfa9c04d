package dev.needfirst.sandbox.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;

/** The sandbox's own style and script, at {@code /sandbox/}. */
final class Assets extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = request.getPathInfo();
    String type =
        "/sandbox.css".equals(path)
            ? "text/css;charset=UTF-8"
            : "/sandbox.js".equals(path) ? "text/javascript;charset=UTF-8" : null;
    if (path == null || type == null) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    try (InputStream in = Assets.class.getResourceAsStream(path.substring(1))) {
      if (in == null) {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
        return;
      }
      response.setContentType(type);
      response.setHeader("Cache-Control", "no-cache");
      in.transferTo(response.getOutputStream());
    }
  }
}
