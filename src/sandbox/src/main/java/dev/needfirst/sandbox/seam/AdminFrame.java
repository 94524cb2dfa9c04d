package dev.needfirst.sandbox.seam;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Puts the frame of Jira's administration around a page of a plugin. */
@FunctionalInterface
public interface AdminFrame {

  /**
   * Sends the page.
   *
   * @param title as the plugin wrote it; entities in it are not resolved
   * @param body as HTML
   */
  void send(HttpServletRequest request, HttpServletResponse response, String title, String body)
      throws IOException;
}
