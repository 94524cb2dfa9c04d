package dev.needfirst.sandbox.http;

import dev.needfirst.sandbox.services.RequiredByPage;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;

/**
 * Keeps requests out until all is started, and cleans the thread after each. While the sandbox
 * fills itself over HTTP, its own requests come in by a pass.
 */
public final class Doorkeeper implements Filter {

  /** The header that holds the pass. */
  public static final String PASS = "X-Sandbox-Pass";

  private final RequiredByPage page;
  private final String pass = UUID.randomUUID().toString();
  private volatile boolean passable;
  private volatile boolean open;

  public Doorkeeper(RequiredByPage page) {
    this.page = page;
  }

  /** What lets the sandbox's own requests in before all others. */
  public String pass() {
    return pass;
  }

  /** Lets in who has the pass. */
  public void letInByPass() {
    passable = true;
  }

  public void letIn() {
    open = true;
  }

  public void keepOut() {
    open = false;
    passable = false;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    boolean own = passable && pass.equals(((HttpServletRequest) request).getHeader(PASS));
    if (!open && !own) {
      Answers.json((HttpServletResponse) response, 503, "The sandbox is starting or stopping.");
      return;
    }
    try {
      chain.doFilter(request, response);
    } finally {
      page.clear();
    }
  }
}
