package dev.needfirst.sandbox.http;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Short answers of the host itself. */
final class Answers {

  private Answers() {}

  static String message(int status, String message) {
    return "{\"message\":\""
        + new String(JsonStringEncoder.getInstance().quoteAsString(message))
        + "\",\"status-code\":"
        + status
        + "}";
  }

  static void json(HttpServletResponse response, int status, String message) throws IOException {
    text(response, status, "application/json", message(status, message));
  }

  static void text(HttpServletResponse response, int status, String type, String text)
      throws IOException {
    response.setStatus(status);
    response.setContentType(type + ";charset=UTF-8");
    response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
  }
}
