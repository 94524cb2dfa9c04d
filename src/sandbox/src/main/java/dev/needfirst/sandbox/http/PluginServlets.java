package dev.needfirst.sandbox.http;

import dev.needfirst.sandbox.host.Descriptor;
import dev.needfirst.sandbox.host.ModuleHost;
import dev.needfirst.sandbox.host.Modules;
import dev.needfirst.sandbox.host.PluginFault;
import dev.needfirst.sandbox.seam.Access;
import dev.needfirst.sandbox.seam.AdminFrame;
import jakarta.servlet.Servlet;
import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Serves the servlets of plugins under {@code /plugins/servlet}. */
public final class PluginServlets extends HttpServlet implements ModuleHost {

  private static final long serialVersionUID = 1L;

  private final transient Supplier<Access> access;
  private final transient AdminFrame frame;
  private final transient List<Mounted> mounted = new CopyOnWriteArrayList<>();

  /**
   * Serves nothing yet.
   *
   * @param access the rights of the user on the request's thread
   * @param frame what is put around pages that ask for it
   */
  public PluginServlets(Supplier<Access> access, AdminFrame frame) {
    this.access = access;
    this.frame = frame;
  }

  @Override
  public Serving serve(Modules modules) {
    List<Mounted> served = new ArrayList<>();
    for (Descriptor.ServletModule module : modules.all(Descriptor.ServletModule.class)) {
      if (!(modules.create(module.className()) instanceof Servlet servlet)) {
        throw new PluginFault(modules.pluginKey(), List.of(module.className() + " is no servlet."));
      }
      try {
        servlet.init(new Config(module.key(), module.parameters(), getServletContext()));
      } catch (ServletException e) {
        throw new PluginFault(
            modules.pluginKey(), "its servlet " + module.key() + " does not start.", e);
      }
      module.patterns().forEach(pattern -> served.add(new Mounted(servlet, pattern)));
    }
    mounted.addAll(served);
    return () -> {
      mounted.removeAll(served);
      served.stream().map(Mounted::servlet).distinct().forEach(Servlet::destroy);
    };
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    String path = request.getPathInfo() == null ? "" : request.getPathInfo();
    for (Mounted each : mounted) {
      if (each.answers(path)) {
        serve(each, request, response);
        return;
      }
    }
    response.sendError(HttpServletResponse.SC_NOT_FOUND);
  }

  private void serve(Mounted servlet, HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    if (Rights.of(servlet.servlet().getClass()).holds(access.get())) {
      HeldBack held = new HeldBack(response);
      servlet.servlet().service(new Under(request, servlet.prefix()), held);
      HeldBack.Page page = held.framed();
      if (page == null) {
        held.send();
      } else {
        frame.send(request, response, page.title(), page.body());
      }
    } else if (access.get().userKey() == null) {
      String query = request.getQueryString();
      String here = request.getRequestURI() + (query == null ? "" : "?" + query);
      response.sendRedirect(
          "/login.jsp?os_destination=" + URLEncoder.encode(here, StandardCharsets.UTF_8));
    } else {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
  }

  /** A servlet at one of its patterns: exact, or with a star at the end. */
  private record Mounted(Servlet servlet, String pattern) {
    String prefix() {
      return pattern.endsWith("/*") ? pattern.substring(0, pattern.length() - 2) : pattern;
    }

    boolean answers(String path) {
      return path.equals(prefix()) || (pattern.endsWith("/*") && path.startsWith(prefix() + "/"));
    }
  }

  /** A request as the plugin's servlet sees it. */
  private static final class Under extends HttpServletRequestWrapper {
    private final String prefix;

    Under(HttpServletRequest request, String prefix) {
      super(request);
      this.prefix = prefix;
    }

    @Override
    public String getServletPath() {
      return super.getServletPath() + prefix;
    }

    @Override
    @SuppressWarnings("NullAway") // null is the servlet specification's word for no further path
    public @Nullable String getPathInfo() {
      String rest = super.getPathInfo().substring(prefix.length());
      return rest.isEmpty() ? null : rest;
    }
  }

  private record Config(String name, Map<String, String> parameters, ServletContext context)
      implements ServletConfig {
    @Override
    public String getServletName() {
      return name;
    }

    @Override
    public ServletContext getServletContext() {
      return context;
    }

    @Override
    @SuppressWarnings("NullAway") // the servlet specification's answer for an unknown name
    public @Nullable String getInitParameter(String parameter) {
      return parameters.get(parameter);
    }

    @Override
    public Enumeration<String> getInitParameterNames() {
      return Collections.enumeration(parameters.keySet());
    }
  }
}
