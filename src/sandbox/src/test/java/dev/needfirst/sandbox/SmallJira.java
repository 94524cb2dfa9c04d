package dev.needfirst.sandbox;

import com.atlassian.jira.security.JiraAuthenticationContext;
import dev.needfirst.sandbox.seam.Access;
import dev.needfirst.sandbox.seam.AdminFrame;
import dev.needfirst.sandbox.seam.Host;
import dev.needfirst.sandbox.seam.HttpModule;
import dev.needfirst.sandbox.seam.JiraServices;
import dev.needfirst.sandbox.seam.JiraSide;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A Jira of four users and no issues: basic auth or a header, the password being the name. */
public final class SmallJira implements JiraSide {

  private final ThreadLocal<@Nullable String> user = new ThreadLocal<>();
  private final List<String> told = new ArrayList<>();
  private Consumer<Host> whenStarted = host -> {};
  private @Nullable Host host;

  /** What the host has told, in order. */
  public List<String> told() {
    return told;
  }

  @Override
  public JiraServices start(Host host) {
    this.host = host;
    return new Services();
  }

  /** Does something with the host each time all is started. */
  SmallJira whenStarted(Consumer<Host> work) {
    whenStarted = work;
    return this;
  }

  private final class Services implements JiraServices {
    @Override
    public Map<Class<?>, Object> services() {
      Object context =
          Proxy.newProxyInstance(
              SmallJira.class.getClassLoader(),
              new Class<?>[] {JiraAuthenticationContext.class},
              (self, method, arguments) ->
                  switch (method.getName()) {
                    case "getLocale" -> Locale.GERMANY;
                    case "isLoggedInUser" -> user.get() != null;
                    case "clearLoggedInUser" -> {
                      user.remove();
                      yield null;
                    }
                    default -> throw new UnsupportedOperationException(method.getName());
                  });
      return Map.of(JiraAuthenticationContext.class, context);
    }

    @Override
    public List<HttpModule> http() {
      Filter authentication =
          (request, response, chain) -> {
            user.set(named((HttpServletRequest) request));
            try {
              chain.doFilter(request, response);
            } finally {
              user.remove();
            }
          };
      return List.of(new HttpModule.Gate(authentication, "/*"));
    }

    private static @Nullable String named(HttpServletRequest request) {
      String header = request.getHeader("Authorization");
      return header == null
          ? request.getHeader("X-Session-User")
          : new String(
                  Base64.getDecoder().decode(header.substring("Basic ".length())),
                  StandardCharsets.UTF_8)
              .split(":", 2)[0];
    }

    @Override
    public AdminFrame adminFrame() {
      return (request, response, title, body) ->
          response.getWriter().print("[" + title + "] " + body.strip());
    }

    @Override
    public Access access() {
      return new Rights();
    }

    @Override
    public void pluginEnabled() {
      told.add("enabled");
    }

    @Override
    public void pluginDisabled() {
      told.add("disabled");
    }

    @Override
    public void started() {
      told.add("started");
      whenStarted.accept(Objects.requireNonNull(host));
    }

    @Override
    public void close() {
      told.add("closed");
    }
  }

  private final class Rights implements Access {
    @Override
    public @Nullable String userKey() {
      return user.get();
    }

    @Override
    public boolean licensed() {
      return !"unlicensed".equals(user.get());
    }

    @Override
    public boolean admin() {
      return "admin".equals(user.get());
    }

    @Override
    public boolean systemAdmin() {
      return admin();
    }

    @Override
    public boolean passwordIs(String password) {
      return password.equals(user.get());
    }
  }
}
