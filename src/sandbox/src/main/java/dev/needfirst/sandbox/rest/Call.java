package dev.needfirst.sandbox.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.needfirst.sandbox.jira.data.Json;
import dev.needfirst.sandbox.jira.data.StoredUser;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A request to a resource.
 *
 * @param path the segments behind {@code /rest/api/2}
 */
record Call(HttpServletRequest request, List<String> path, @Nullable StoredUser caller) {

  private static final int MAX_BODY = 10_000_000;

  boolean is(String method) {
    return request.getMethod().equals(method);
  }

  /** A segment of the path, or an empty text. */
  String segment(int index) {
    return index < path.size() ? path.get(index) : "";
  }

  @Nullable String parameter(String name) {
    return request.getParameter(name);
  }

  int number(String name, int otherwise) {
    String text = request.getParameter(name);
    if (text == null || text.isBlank()) {
      return otherwise;
    }
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new RestFault(400, "The value '" + text + "' of '" + name + "' is not a number.");
    }
  }

  /** Who calls; anonymous callers are sent to log in. */
  StoredUser user() {
    if (caller == null) {
      throw new RestFault(
          401, "You are not authenticated. Authentication required to perform this operation.");
    }
    return caller;
  }

  StoredUser admin() {
    StoredUser user = user();
    if (!user.admin()) {
      throw new RestFault(
          403, "You do not have the permission to perform this operation: administrators only.");
    }
    return user;
  }

  ObjectNode body() throws IOException {
    String type = request.getContentType();
    if (type == null || !type.toLowerCase(Locale.ROOT).startsWith("application/json")) {
      throw new RestFault(415, "Unsupported Media Type: application/json is expected.");
    }
    byte[] bytes = request.getInputStream().readNBytes(MAX_BODY + 1);
    if (bytes.length > MAX_BODY) {
      throw new RestFault(413, "The body is larger than " + MAX_BODY + " bytes.");
    }
    try {
      JsonNode node = Json.json().readTree(bytes);
      if (node instanceof ObjectNode object) {
        return object;
      }
    } catch (JsonProcessingException e) {
      throw new RestFault(400, "The body is no JSON: " + e.getOriginalMessage());
    }
    throw new RestFault(400, "A JSON object is expected.");
  }
}
