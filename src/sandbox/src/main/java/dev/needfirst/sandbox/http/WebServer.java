package dev.needfirst.sandbox.http;

import dev.needfirst.sandbox.StartFailure;
import dev.needfirst.sandbox.seam.HttpModule;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.net.BindException;
import java.util.EnumSet;
import java.util.List;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** The web server, on the loopback address only. */
public final class WebServer implements AutoCloseable {

  private static final String LOOPBACK = "127.0.0.1";
  private static final int MOST_THREADS = 64;
  private static final int LEAST_THREADS = 4;
  private static final int IDLE_MS = 60_000;
  private static final long STOP_MS = 1_000;
  private static final long LINGER_MS = 100;

  private final Server server;
  private final ServerConnector connector;
  private final ServletContextHandler context;

  private WebServer(Server server, ServerConnector connector, ServletContextHandler context) {
    this.server = server;
    this.connector = connector;
    this.context = context;
  }

  /** Makes a server that does not listen yet. */
  public static WebServer on(int port) {
    QueuedThreadPool threads = new QueuedThreadPool(MOST_THREADS, LEAST_THREADS, IDLE_MS);
    threads.setDaemon(true);
    Server server = new Server(threads);
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
    connector.setHost(LOOPBACK);
    connector.setPort(port);
    // Shorter than the time to stop, or a browser's idle connection would use all of that up.
    connector.setShutdownIdleTimeout(LINGER_MS);
    server.addConnector(connector);
    ServletContextHandler context = new ServletContextHandler(ServletContextHandler.SESSIONS);
    context.setContextPath("/");
    server.setHandler(context);
    server.setStopTimeout(STOP_MS);
    WebServer made = new WebServer(server, connector, context);
    made.addFilter(new UnreadBodies(), "/*");
    return made;
  }

  /** The context that servlets are initialised with. */
  public ServletContext context() {
    return context.getServletContext();
  }

  /** Adds servlets and filters; filters of all calls run in the order in which they were added. */
  public void add(List<HttpModule> modules) {
    for (HttpModule module : modules) {
      if (module instanceof HttpModule.Gate gate) {
        gate.paths().forEach(path -> addFilter(gate.filter(), path));
      } else if (module instanceof HttpModule.Page page) {
        ServletHolder holder = new ServletHolder(page.servlet());
        holder.setInitOrder(1);
        page.paths().forEach(path -> context.addServlet(holder, path));
      }
    }
  }

  private void addFilter(Filter filter, String path) {
    FilterHolder holder = new FilterHolder(filter);
    holder.setAsyncSupported(true);
    context.addFilter(holder, path, EnumSet.of(DispatcherType.REQUEST));
  }

  /**
   * Begins to listen.
   *
   * @return the address
   * @throws StartFailure when the port is taken
   */
  public String start() {
    try {
      server.start();
      return "http://" + LOOPBACK + ":" + connector.getLocalPort();
    } catch (Exception e) {
      close();
      if (e instanceof BindException
          || (e instanceof IOException && e.getCause() instanceof BindException)) {
        throw new StartFailure(
            "The port "
                + connector.getPort()
                + " is in use. Stop what uses it, name another with --port, or let --port 0 take a"
                + " free one.",
            e);
      }
      throw new StartFailure("The web server does not start: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("The web server does not stop", e);
    }
  }
}
