package dev.needfirst.sandbox.rest;

import dev.needfirst.sandbox.http.Xsrf;
import dev.needfirst.sandbox.jira.data.Json;
import dev.needfirst.sandbox.jira.service.Authentication;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes calls to the resource that the first segment of their path names. */
public final class RestServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private static final Logger LOG = LoggerFactory.getLogger(RestServlet.class);

  private final transient Authentication authentication;
  private final transient Map<String, Resource> resources;

  RestServlet(Authentication authentication, Map<String, Resource> resources) {
    this.authentication = authentication;
    this.resources = Map.copyOf(resources);
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Reply reply;
    try {
      reply = answer(request);
    } catch (RestFault fault) {
      reply = error(fault.status(), fault.messages(), fault.errors());
    } catch (RuntimeException e) {
      LOG.error("{} {} failed", request.getMethod(), request.getRequestURI(), e);
      reply = error(500, List.of("Internal server error"), Map.of());
    }
    response.setStatus(reply.status());
    response.setHeader("Cache-Control", "no-cache, no-store");
    if (reply.json() != null) {
      response.setContentType("application/json;charset=UTF-8");
      response.getOutputStream().write(Json.write(reply.json()).getBytes(StandardCharsets.UTF_8));
    }
  }

  private Reply answer(HttpServletRequest request) throws IOException {
    List<String> path = segments(request.getPathInfo());
    Resource resource = path.isEmpty() ? null : resources.get(path.get(0));
    if (resource == null) {
      throw new RestFault(404, "The sandbox has no " + request.getRequestURI() + ".");
    }
    if (!Xsrf.passes(request)) {
      throw new RestFault(403, "XSRF check failed");
    }
    return resource.answer(new Call(request, path, authentication.user()));
  }

  private static List<String> segments(@Nullable String path) {
    return path == null
        ? List.of()
        : Arrays.stream(path.split("/")).filter(segment -> !segment.isEmpty()).toList();
  }

  private static Reply error(int status, List<String> messages, Map<String, String> errors) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("errorMessages", messages);
    body.put("errors", errors);
    return new Reply(status, body);
  }
}
