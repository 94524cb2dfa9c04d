package dev.needfirst.sandbox.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.needfirst.sandbox.host.PluginFault;
import dev.needfirst.sandbox.host.PluginLife;
import dev.needfirst.sandbox.host.Plugins;
import dev.needfirst.sandbox.seam.Access;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The life cycle of plugins over HTTP, for system administrators, at {@code /rest/plugins/1.0}: GET
 * lists them or shows {@code <key>-key}, POST of a jar installs and enables or updates, PUT of
 * {@code {"enabled":…}} switches one, DELETE uninstalls. GET of {@code <key>-key/leftovers} tells
 * what a disabled one has left behind.
 */
public final class PluginAdmin extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String KEY = "-key";
  private static final String LEFTOVERS = "/leftovers";

  private final transient Plugins plugins;
  private final transient Supplier<Access> access;
  private final transient Path uploads;

  /**
   * Steers these plugins.
   *
   * @param uploads the folder for jars that come in
   */
  public PluginAdmin(Plugins plugins, Supplier<Access> access, Path uploads) {
    this.plugins = plugins;
    this.access = access;
    this.uploads = uploads;
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (access.get().userKey() == null) {
      Answers.json(response, 401, "Client must be authenticated to access this resource.");
    } else if (!access.get().systemAdmin()) {
      Answers.json(response, 403, "Client is not allowed to access this resource.");
    } else if (!Xsrf.passes(request)) {
      Answers.json(response, 403, "XSRF check failed");
    } else {
      try {
        answer(request, response);
      } catch (PluginFault e) {
        Answers.json(response, 400, e.getMessage() + "");
      } catch (JsonProcessingException e) {
        Answers.json(response, 400, "The body is no JSON.");
      }
    }
  }

  private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String path = request.getPathInfo() == null ? "/" : request.getPathInfo();
    String method = request.getMethod();
    if (path.equals("/")) {
      switch (method) {
        case "GET" -> write(response, 200, list());
        case "POST" -> write(response, 201, describe(plugins.get(take(request))));
        default -> Answers.json(response, 405, "Method Not Allowed");
      }
      return;
    }
    boolean leftovers = path.endsWith(LEFTOVERS);
    String name = path.substring(1, path.length() - (leftovers ? LEFTOVERS.length() : 0));
    String key = name.endsWith(KEY) ? name.substring(0, name.length() - KEY.length()) : "";
    if (leftovers && method.equals("GET")) {
      write(response, 200, leftovers(key));
      return;
    }
    Optional<PluginLife> plugin = plugins.find(key);
    if (plugin.isEmpty()) {
      Answers.json(response, 404, "No plugin " + name + " is installed.");
      return;
    }
    PluginLife known = plugin.get();
    switch (method) {
      case "GET" -> write(response, 200, describe(known));
      case "PUT" -> {
        set(known, JSON.readTree(request.getInputStream()));
        write(response, 200, describe(plugins.get(known.key())));
      }
      case "DELETE" -> {
        plugins.uninstall(known.key());
        response.setStatus(204);
      }
      default -> Answers.json(response, 405, "Method Not Allowed");
    }
  }

  private void set(PluginLife plugin, JsonNode wanted) {
    if (wanted == null || !wanted.path("enabled").isBoolean()) {
      throw new PluginFault(
          plugin.key(),
          java.util.List.of("\"enabled\" must be true or false; nothing was changed."));
    }
    if (wanted.path("enabled").booleanValue()) {
      plugins.enable(plugin.key());
    } else {
      plugins.disable(plugin.key());
    }
  }

  private String take(HttpServletRequest request) throws IOException {
    Files.createDirectories(uploads);
    Path jar = Files.createTempFile(uploads, "plugin", ".jar");
    try {
      Files.copy(request.getInputStream(), jar, StandardCopyOption.REPLACE_EXISTING);
      return plugins.installOrUpdate(jar);
    } finally {
      Files.deleteIfExists(jar);
    }
  }

  private ObjectNode list() {
    ObjectNode all = JSON.createObjectNode();
    ArrayNode each = all.putArray("plugins");
    plugins.all().forEach(plugin -> each.add(describe(plugin)));
    return all;
  }

  private static ObjectNode describe(PluginLife plugin) {
    ObjectNode node = JSON.createObjectNode();
    node.put("key", plugin.key());
    node.put("name", plugin.name());
    node.put("version", plugin.version());
    node.put("enabled", plugin.isEnabled());
    ArrayNode unresolved = node.putArray("unresolvedImports");
    plugin.unresolvedImports().forEach(unresolved::add);
    return node;
  }

  private ObjectNode leftovers(String key) {
    ObjectNode node = JSON.createObjectNode();
    ArrayNode left = node.putArray("leftovers");
    plugins.leftovers(key).forEach(left::add);
    return node;
  }

  private static void write(HttpServletResponse response, int status, ObjectNode node)
      throws IOException {
    Answers.text(response, status, "application/json", node.toString());
  }
}
