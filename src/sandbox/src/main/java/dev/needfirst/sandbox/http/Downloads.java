package dev.needfirst.sandbox.http;

import dev.needfirst.sandbox.host.PageResources;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Serves {@code /download/resources/<key>:<resource>/<file>}, the batches of page resources, and
 * AUI with jQuery under {@code /download/aui/}.
 */
public final class Downloads extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private static final Pattern RESOURCE = Pattern.compile("/resources/([^/:]+:[^/]+)/(.+)");
  private static final Pattern BATCH =
      Pattern.compile("/contextbatch/(js|css)/([^/]+)/batch\\.(?:js|css)");
  private static final Pattern AUI = Pattern.compile("/aui/((?:fonts/)?[a-z-]+\\.[a-z]+)");

  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("js", "text/javascript;charset=UTF-8"),
          Map.entry("css", "text/css;charset=UTF-8"),
          Map.entry("json", "application/json"),
          Map.entry("html", "text/html;charset=UTF-8"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("png", "image/png"),
          Map.entry("woff", "font/woff"),
          Map.entry("woff2", "font/woff2"),
          Map.entry("ttf", "font/ttf"),
          Map.entry("eot", "application/vnd.ms-fontobject"));

  private final transient PageResources resources;

  /** Serves what the enabled plugins have at the time of each request. */
  public Downloads(PageResources resources) {
    this.resources = resources;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = request.getPathInfo() == null ? "" : request.getPathInfo();
    Optional<byte[]> content = content(path);
    if (content.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    String ending = path.substring(path.lastIndexOf('.') + 1);
    response.setContentType(TYPES.getOrDefault(ending, "application/octet-stream"));
    boolean forLong = request.getParameter("v") != null || path.startsWith("/aui/");
    response.setHeader("Cache-Control", forLong ? "public, max-age=31536000" : "no-cache");
    response.getOutputStream().write(content.get());
  }

  private Optional<byte[]> content(String path) throws IOException {
    Matcher resource = RESOURCE.matcher(path);
    if (resource.matches()) {
      return resources.file(resource.group(1), resource.group(2));
    }
    Matcher batch = BATCH.matcher(path);
    if (batch.matches()) {
      String text =
          batch.group(1).equals("js")
              ? resources.scripts(batch.group(2))
              : resources.styles(batch.group(2));
      return Optional.of(text.getBytes(StandardCharsets.UTF_8));
    }
    Matcher aui = AUI.matcher(path);
    return aui.matches() ? aui(aui.group(1)) : Optional.empty();
  }

  private static Optional<byte[]> aui(String file) throws IOException {
    try (InputStream stream = Downloads.class.getResourceAsStream("aui/" + file)) {
      return stream == null ? Optional.empty() : Optional.of(stream.readAllBytes());
    }
  }
}
