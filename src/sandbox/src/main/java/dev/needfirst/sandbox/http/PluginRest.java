package dev.needfirst.sandbox.http;

import dev.needfirst.sandbox.host.Descriptor;
import dev.needfirst.sandbox.host.ModuleHost;
import dev.needfirst.sandbox.host.Modules;
import dev.needfirst.sandbox.host.PluginFault;
import dev.needfirst.sandbox.seam.Access;
import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Supplier;
import org.glassfish.jersey.servlet.ServletContainer;
import org.springframework.asm.ClassReader;
import org.springframework.asm.ClassVisitor;
import org.springframework.asm.Opcodes;

/** Serves the REST modules of plugins under {@code /rest/<path>/<version>}. */
public final class PluginRest extends HttpServlet implements ModuleHost {

  private static final long serialVersionUID = 1L;

  private final transient Supplier<Access> access;
  private final transient Map<String, ServletContainer> byPath = new ConcurrentSkipListMap<>();

  /**
   * Serves nothing yet.
   *
   * @param access the rights of the user on the request's thread
   */
  public PluginRest(Supplier<Access> access) {
    this.access = access;
  }

  @Override
  public Serving serve(Modules modules) {
    List<String> served = new ArrayList<>();
    for (Descriptor.Rest rest : modules.all(Descriptor.Rest.class)) {
      String path = (rest.path().startsWith("/") ? "" : "/") + rest.path();
      ServletContainer container = container(modules, rest);
      for (String version : List.of(rest.version(), "latest")) {
        String full = path + "/" + version;
        byPath.put(full, container);
        served.add(full);
      }
    }
    return () ->
        served.stream()
            .map(byPath::remove)
            .filter(java.util.Objects::nonNull)
            .distinct()
            .forEach(ServletContainer::destroy);
  }

  private ServletContainer container(Modules modules, Descriptor.Rest rest) {
    List<Class<?>> found = new ArrayList<>();
    List<String> packages = rest.packages().isEmpty() ? List.of("") : rest.packages();
    for (String each : packages) {
      for (String name : modules.classes(each)) {
        if (isOfRest(modules, name)) {
          found.add(modules.load(name));
        }
      }
    }
    if (found.isEmpty()) {
      throw new PluginFault(
          modules.pluginKey(),
          List.of(
              "Its rest module " + rest.key() + " has no class with @Path in " + packages + "."));
    }
    ServletContainer container = new ServletContainer(new RestApplication(modules, found, access));
    try {
      container.init(new Config(rest.key(), getServletContext()));
    } catch (ServletException e) {
      throw new PluginFault(
          modules.pluginKey(), "its rest module " + rest.key() + " does not start.", e);
    }
    return container;
  }

  /** Looks at the bytes, so that only classes of REST are loaded. */
  private static boolean isOfRest(Modules modules, String className) {
    boolean[] found = {false};
    try (InputStream file = modules.classFile(className)) {
      new ClassReader(file)
          .accept(
              new ClassVisitor(Opcodes.ASM9) {
                @Override
                public org.springframework.asm.@org.jspecify.annotations.Nullable AnnotationVisitor
                    visitAnnotation(String descriptor, boolean visible) {
                  found[0] |=
                      descriptor.equals("Ljakarta/ws/rs/Path;")
                          || descriptor.equals("Ljakarta/ws/rs/ext/Provider;");
                  return null;
                }
              },
              ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return found[0];
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    String path = request.getPathInfo() == null ? "" : request.getPathInfo();
    for (Map.Entry<String, ServletContainer> entry : byPath.entrySet()) {
      if (path.equals(entry.getKey()) || path.startsWith(entry.getKey() + "/")) {
        entry.getValue().service(new Under(request, entry.getKey()), response);
        return;
      }
    }
    Answers.json(
        response, HttpServletResponse.SC_NOT_FOUND, "null for uri: " + request.getRequestURL());
  }

  /** A request as the servlet of a REST module sees it. */
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
    public String getPathInfo() {
      return super.getPathInfo().substring(prefix.length());
    }
  }

  private record Config(String name, ServletContext context) implements ServletConfig {
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
    public String getInitParameter(String parameter) {
      return null;
    }

    @Override
    public Enumeration<String> getInitParameterNames() {
      return Collections.emptyEnumeration();
    }
  }
}
